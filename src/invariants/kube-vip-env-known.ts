import type { KubeVipOptions } from '../constructs/kube-vip-options';
import { defineInvariant } from '../invariant';
import { nearest } from '../nearest';

/** kube-vip reads the variables that it is given. */
export const kubeVipEnvKnown = defineInvariant({
  name: 'kube-vip-env-known',
  summary: 'kube-vip reads the further variables that it is given',
  why: 'It looks up variables by name and passes over all others, so its default rules, and nothing says so.',
  severity: 'warning',
  example: 'kube-vip: { env: { vip_routing_table_id: "200" } }',
  source: 'https://github.com/kube-vip/kube-vip/blob/v1.2.2/pkg/kubevip/config_envvar.go',
  *check({ options }) {
    const chosen = options('kube-vip') as KubeVipOptions | undefined;
    for (const name of Object.keys(chosen?.env ?? {})) {
      if (known.has(name) || /^(PACKET|METAL|KUBERNETES|GO)[A-Z_]*$/.test(name) || name.startsWith('vip_packet')) continue;
      const near = nearest(name, [...known]);
      yield {
        at: ['addons', 'kube-vip', 'env', name],
        also: [['addons', 'kube-vip', 'version']],
        problem: 'is no variable that kube-vip reads',
        fix: near === undefined ? 'remove it' : `write ${near}, or remove it`,
      };
    }
  },
});

/** Variables of its parser from 0.7 to 1.2. */
const known = new Set([
  ...['address', 'annotation', 'backend_health_check_interval', 'bgp_as', 'bgp_attach_ip_to_interface', 'bgp_enable', 'bgp_hold_time'],
  ...['bgp_keepalive_interval', 'bgp_multihop', 'bgp_peeraddress', 'bgp_peeras', 'bgp_peerpass', 'bgp_peers', 'bgp_routerid'],
  ...['bgp_routerinterface', 'bgp_sourceif', 'bgp_sourceip', 'config_file', 'control_plane_health_check_address'],
  ...['control_plane_health_check_ca_path', 'control_plane_health_check_failure_threshold', 'control_plane_health_check_period_seconds'],
  ...['control_plane_health_check_timeout_seconds', 'cp_detect', 'cp_enable', 'cp_namespace', 'debounce_time', 'dhcp_backoff_attempts'],
  ...['dhcp_mode', 'disable_service_updates', 'dns_mode', 'egress_clean', 'egress_enableinternalsnat', 'egress_podcidr'],
  ...['egress_servicecidr', 'egress_withnftables', 'enable_endpoints', 'enable_endpointslices', 'enable_node_labeling'],
  ...['enable_service_security', 'enable_upnp', 'enableUPNP', 'health_check_port', 'instance_name', 'iptables_backend', 'k8s_config_file'],
  ...['kubernetes_addr', 'lb_class_legacy_handling', 'lb_class_name', 'lb_class_only', 'lb_enable', 'lb_fwdmethod', 'lb_port'],
  ...['mirror_dest_interface', 'mpbgp_ipv4', 'mpbgp_ipv6', 'mpbgp_nexthop', 'per_service_election_on_demand', 'port'],
  ...['prometheus_server', 'provider_config', 'svc_election', 'svc_enable', 'svc_leasename', 'svc_namespace', 'vip_address'],
  ...['vip_allow_interface_not_up', 'vip_arp', 'vip_arpRate', 'vip_cidr', 'vip_cleanroutingtable', 'vip_configmap', 'vip_ddns'],
  ...['vip_interface', 'vip_interfaceloglobal', 'vip_leaderelection', 'vip_leaseannotations', 'vip_leaseduration', 'vip_leasename'],
  ...['vip_loglevel', 'vip_loseleadership', 'vip_loseleadership_timeout_seconds', 'vip_nodename', 'vip_preserve_on_leadership_loss'],
  ...['vip_renewdeadline', 'vip_retryperiod', 'vip_routingprotocol', 'vip_routingtable', 'vip_routingtableid', 'vip_routingtabletype'],
  ...['vip_servicesinterface', 'vip_singlenode', 'vip_skipdad', 'vip_startleader', 'vip_subnet', 'vip_wireguard', 'zebra_enable'],
  ...['zebra_software_name', 'zebra_url', 'zebra_version'],
]);
