import type { PurelbOptions } from '../addons/purelb';
import { purelbSince } from '../constructs/purelb-release';
import { isMap } from '../merge';
import { defineUpgradeNotes, namesOf } from '../upgrade-note';

const types = 'https://github.com/purelb/purelb/blob/v0.16.6/pkg/apis/purelb/v2/types.go';

/** What changes between releases of PureLB. */
export const purelb = defineUpgradeNotes<PurelbOptions>({
  name: 'purelb',
  optionsSince: purelbSince,
  notes: [
    {
      name: 'namespace',
      since: '0.14.0',
      urgency: 'do',
      change: 'it runs in the namespace purelb-system in place of purelb',
      source: 'https://github.com/purelb/purelb/tree/v0.14.0/deployments',
      concerns: () => 'delete the namespace purelb when the new pods run, where nothing prunes; Secrets in it go along with it',
    },
    {
      name: 'second-api',
      since: '0.15.0',
      urgency: 'decide',
      change: 'ServiceGroup and LBNodeAgent are purelb.io/v2, by definitions that serve no v1 and convert nothing',
      source: types,
      concerns: ({ own }) => {
        const old = own.filter(({ apiVersion }) => apiVersion === 'purelb.io/v1');
        const advice =
          'delete the definitions of v1, and all objects of theirs with them, and apply those of v2 in one window; Keelson writes its own objects as v2';
        return old.length === 0 ? advice : `${advice}; write ${namesOf(old)} as v2`;
      },
    },
    {
      name: 'class',
      since: '0.15.0',
      urgency: 'decide',
      change: 'its class of Services is purelb.io/purelbv2 in place of purelb.io/purelb, and the class of a Service never changes',
      source: 'https://github.com/purelb/purelb/blob/v0.16.6/pkg/apis/purelb/v2/classes.go',
      concerns: ({ chosen, objects }) => {
        const classed = objects.filter(
          ({ kind, spec }) => kind === 'Service' && isMap(spec) && spec.loadBalancerClass === 'purelb.io/purelb',
        );
        if (classed.length > 0) return `delete ${namesOf(classed)} and make them anew; an address that is not asked for may be another`;
        return chosen.ownClassOnly ? 'delete Services of the class purelb.io/purelb, and make them anew' : undefined;
      },
    },
    {
      name: 'leases',
      since: '0.15.0',
      urgency: 'know',
      change: 'Leases elect who answers for an address, in place of a member list on port 7934',
      source: types,
      concerns: ({ chosen }) => (chosen.announce === false ? undefined : 'nothing to do: the port is closed by the new host files'),
    },
  ],
});
