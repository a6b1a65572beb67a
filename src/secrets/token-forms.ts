/** A secret that shows by its form what it is. */
export interface TokenForm {
  /** What it is, with its article: `a token of GitHub`. */
  readonly what: string;
  /** One of these is in every such secret. */
  readonly hints: readonly string[];
  /** The secret; its group, where it has one, is the part that must not be told. */
  readonly pattern: RegExp;
}

const form = (what: string, hints: string | readonly string[], pattern: RegExp): TokenForm => ({
  what,
  hints: typeof hints === 'string' ? [hints] : hints,
  pattern: new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`),
});

/**
 * Keys, tokens and hashes of passwords that are known by their form.
 * @see https://github.com/gitleaks/gitleaks/blob/v8.30.0/config/gitleaks.toml
 * @see https://docs.k3s.io/cli/token
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/staging/src/k8s.io/cluster-bootstrap/token/api/types.go
 * @see https://manpages.debian.org/bookworm/libcrypt-dev/crypt.5.en.html
 */
export const tokenForms: readonly TokenForm[] = [
  form('a secret key of age', 'AGE-', /AGE-(?:SECRET-KEY|PLUGIN-[A-Z0-9-]+)-1[A-Z0-9]{40,}/),
  form('a token of k3s', 'K10', /\bK10[0-9a-f]{64}::[^\s"',;]+/),
  form(
    'a hash of a password',
    ['$1$', '$2', '$5$', '$6$', '$7$', '$y$', '$gy$', '$apr1$', '$argon2', '$pbkdf2', '$scrypt'],
    /\$(?:2[abxy]?\$\d\d\$[./A-Za-z0-9]{53}|(?:[1567]|y|gy|apr1)\$(?:rounds=\d+\$)?[^\s$:"']{1,64}\$(?:[./A-Za-z0-9]{1,64}\$)?[./A-Za-z0-9]{22,}|argon2(?:id|i|d)\$[^\s"']{20,}|(?:pbkdf2|scrypt)[\w-]*\$[^\s"']{20,})/,
  ),
  form(
    'a hash of a password',
    ['{SSHA', '{SHA', '{SMD5', '{MD5', '{CRYPT'],
    /\{(?:SSHA|SHA|SMD5|MD5|SSHA256|SSHA512|CRYPT)\}[A-Za-z0-9+/$.]{20,}={0,2}/,
  ),
  form('a token of GitHub', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], /\bgh[pousr]_[A-Za-z0-9]{36,}/),
  form('a token of GitHub', 'github_pat_', /\bgithub_pat_\w{22,}/),
  form(
    'a token of GitLab',
    ['glpat-', 'gldt-', 'glrt-', 'glrtr-', 'glptt-', 'glcbt-', 'glsoat-', 'glft-', 'glimt-', 'glagent-', 'gloas-', 'glffct-', 'glwt-'],
    /\bgl(?:pat|dt|rt|rtr|ptt|cbt|soat|ft|imt|agent|oas|ffct|wt)-[\w.=-]{20,}/,
  ),
  form('a token of GitLab', 'GR1348941', /\bGR1348941[\w-]{20,}/),
  form('a token of Slack', ['xox', 'xapp-'], /\b(?:xox[abceoprs]|xapp)[.-][\w.-]{10,}/),
  form('a webhook of Slack', 'hooks.slack.com', /hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9+/]{20,}/),
  form('a webhook of Discord', 'webhooks/', /discord(?:app)?\.com\/api\/webhooks\/\d+\/[\w-]{20,}/),
  form('a webhook of Teams', 'webhook.office.com', /webhook\.office\.com\/webhookb2\/[\w@-]{36,}\/IncomingWebhook\/[\w/-]{32,}/),
  form('an access key of AWS', ['AKIA', 'ASIA', 'ABIA', 'ACCA'], /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/),
  form('an API key of Google', 'AIza', /\bAIza[\w-]{35}/),
  form('a client secret of Google', 'GOCSPX-', /\bGOCSPX-[\w-]{28}/),
  form('an access token of Google', 'ya29.', /\bya29\.[\w-]{20,}/),
  form('a key of Stripe', ['k_live_', 'k_test_', 'k_prod_'], /\b[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,}/),
  form('a webhook secret of Stripe', 'whsec_', /\bwhsec_[A-Za-z0-9+/=]{24,}/),
  form('a token of npm', 'npm_', /\bnpm_[A-Za-z0-9]{36}/),
  form('a token of PyPI', 'pypi-', /\bpypi-AgE[\w-]{50,}/),
  form('a token of RubyGems', 'rubygems_', /\brubygems_[a-f0-9]{48}/),
  form('a token of Docker Hub', 'dckr_', /\bdckr_(?:pat|oat)_[\w-]{20,}/),
  form('a token of DigitalOcean', '_v1_', /\bdo[opr]_v1_[a-f0-9]{64}/),
  form('a key of Tailscale', 'tskey-', /\btskey-(?:[a-z]+-)?[\w-]{12,}/),
  form('a key of the Cloudflare origin CA', 'v1.0-', /\bv1\.0-[a-f0-9]{24}-[a-f0-9]{146}/),
  form('a token of Vault', ['hvs.', 'hvb.', 'hvr.'], /\bhv[sbr]\.[\w-]{24,}/),
  form('a token of Vault', [' s.', '"s.', "'s.", '=s.', ':s.'], /(?<![\w.])s\.[A-Za-z0-9]{24}(?![\w.])/),
  form('a token of Terraform Cloud', '.atlasv1.', /\b[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,}/),
  form('a key of SendGrid', 'SG.', /\bSG\.[\w-]{16,32}\.[\w-]{32,64}/),
  form('a key of Mailgun', 'key-', /\bkey-[0-9a-f]{32}\b/),
  form('a key of Mailchimp', ['-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'], /\b[0-9a-f]{32}-us\d{1,2}\b/),
  form('a key of Brevo', 'xkeysib-', /\bxkeysib-[a-f0-9]{64}-\w{16}/),
  form('a key of Twilio', 'SK', /\bSK[0-9a-f]{32}\b/),
  form('a token of a Telegram bot', ':AA', /\b\d{8,10}:AA[\w-]{33}(?![\w-])/),
  form('a key of OpenAI', 'sk-', /\bsk-(?:proj-|svcacct-|admin-)?[\w-]*T3BlbkFJ[\w-]{20,}/),
  form('a key of Anthropic', 'sk-ant-', /\bsk-ant-[\w-]{20,}/),
  form('a token of Hugging Face', 'hf_', /\bhf_[A-Za-z]{34}/),
  form('a token of Shopify', 'shp', /\bshp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}/),
  form('a token of Square', ['sq0', 'EAAA'], /\b(?:sq0(?:atp|csp)-|EAAA)[\w-]{22,60}/),
  form('a token of Grafana', ['glc_', 'glsa_'], /\b(?:glc_[A-Za-z0-9+/]{32,}={0,2}|glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8})/),
  form('a token of Sentry', 'sntry', /\bsntry[su]_[\w+/=-]{40,}/),
  form('a key of New Relic', 'NRAK-', /\bNRAK-[A-Z0-9]{27}/),
  form('a token of Dynatrace', 'dt0', /\bdt0[a-z]\d\d\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{64}/),
  form('a token of Databricks', 'dapi', /\bdapi[a-f0-9]{32}/),
  form('a token of Doppler', 'dp.', /\bdp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{30,}/),
  form('a token of Fly.io', ['fo1_', 'fm1', 'fm2_'], /\b(?:fo1_[\w-]{43}|fm(?:1[ar]|2)_[A-Za-z0-9+/]{100,})/),
  form('a token of Heroku', 'HRKU-', /\bHRKU-AA[\w-]{58}/),
  form('a token of Linear', 'lin_api_', /\blin_api_[A-Za-z0-9]{40}/),
  form('a token of Notion', 'ntn_', /\bntn_\d{11}[A-Za-z0-9]{35}/),
  form('a key of Postman', 'PMAK-', /\bPMAK-[a-f0-9]{24}-[a-f0-9]{34}/),
  form('a token of Pulumi', 'pul-', /\bpul-[a-f0-9]{40}/),
  form('a token of PlanetScale', 'pscale_', /\bpscale_(?:tkn|pw|oauth)_[\w=.-]{32,}/),
  form('a token of Netlify', 'nfp_', /\bnfp_[A-Za-z0-9]{36}/),
  form('a token of Supabase', 'sbp_', /\bsbp_[a-f0-9]{40}/),
  form('a token of 1Password', 'ops_ey', /\bops_ey[A-Za-z0-9+/]{100,}={0,2}/),
  form(
    'a secret key of 1Password',
    'A3-',
    /\bA3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}\b/,
  ),
  form('a token of Atlassian', ['ATATT3', 'ATBB', 'ATCTT3'], /\b(?:ATATT3|ATCTT3)[\w=-]{50,}|\bATBB[A-Za-z0-9]{28,}/),
  form('a token of Artifactory', ['AKCp', 'cmVmdGtu'], /\bAKCp[A-Za-z0-9]{60,}|\bcmVmdGtu[A-Za-z0-9]{50,}/),
  form('a client secret of Azure', 'Q~', /(?<![\w~.])[\w~.]{3}\dQ~[\w~.-]{31,34}/),
  form('an account key of Azure', 'AccountKey=', /AccountKey=([A-Za-z0-9+/]{86}==)/),
  form('an access key of Alibaba', 'LTAI', /\bLTAI[A-Za-z0-9]{12,24}\b/),
  form('a token of OpenShift', 'sha256~', /\bsha256~[\w-]{43}/),
  form('a token of Rancher', 'token-', /\btoken-[a-z0-9]{5}:[a-z0-9]{54}/),
  form('a key of Airtable', 'pat', /\bpat[A-Za-z0-9]{14}\.[a-f0-9]{64}/),
];

const everyHint = new RegExp(tokenForms.flatMap(({ hints }) => hints.map((hint) => hint.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))).join('|'));

/** The secrets of a line that are known by their form. */
export function knownForms(line: string): readonly { readonly what: string; readonly secret: string }[] {
  if (!everyHint.test(line)) return [];
  return tokenForms.flatMap(({ what, hints, pattern }) =>
    hints.some((hint) => line.includes(hint)) ? [...line.matchAll(pattern)].map(([whole, part]) => ({ what, secret: part ?? whole })) : [],
  );
}
