import { isRandom } from './random-text';

/** Values that switch something, and are no secret whatever their name says. */
const settings = /^(?:(?:\\[nrt])+|true|false|null|none|nil|yes|no|on|off|auto|enabled?|disabled?|required|optional|default|redacted)$/i;

/** Something that stands in for the secret until the machine has it: `${VAR}`, `$(VAR)`, `{{ .x }}`, `@NAME@`, `<name>`, `KUBEADM_TOKEN`, `…`. */
const standIn =
  /\$\{|\$\(|\{\{|…|<[^<>]+>|\$[A-Za-z_]\w*|^@[\w.-]+@$|^%[\w.-]+%$|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^__\w+__$|^(?:\*+|x{3,}|\.{3,}|-+)$/;

/** What another program reads the secret by. */
const address = /^(?:ENC\[|(?:awskms|awssm|azurekv|env|file|gcpsm|keyring|op|ref\+\w+|secretref|vault):|arn:aws)/i;

/** What kubeseal has encrypted: first two bytes that say how long the key of the session is. */
const sealed = /^Ag[A-Za-z0-9+/]{200,}={0,2}$/;

/** The public key of age, for whom something is encrypted. */
const recipient = /^age1[a-z0-9]{50,}$/;

const filePath = /^(?:\.{1,2}|~)?\/[\w.@+-]+(?:\/[\w.@+-]+)*\/?$/;
const fileName = /^[\w./@-]+\.(?:cert|conf|crt|env|json|key|pem|pub|toml|txt|ya?ml)$/i;

/** True for a value that says where a secret is, or whether there is one, but is none. */
export function isReference(value: string): boolean {
  const text = value.trim();
  if (
    text.length < 2 ||
    settings.test(text) ||
    address.test(text) ||
    sealed.test(text) ||
    recipient.test(text) ||
    /^[\s{}[\]()|>,;:'"-]*$/.test(text)
  )
    return true;
  // Hashes of passwords have dollars of their own.
  if (!/^\$(?:\d|y|gy|apr1|argon2)/.test(text) && standIn.test(text)) return true;
  return (filePath.test(text) || fileName.test(text)) && !isRandom(text.replace(/^[./~]+/, ''));
}

/** True for what may be the name of an object. */
export function isName(value: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*(?:[-._/:][A-Za-z0-9]+)*$/.test(value) && !isRandom(value) && value.length <= 253;
}
