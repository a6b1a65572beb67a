/**
 * Keys that stand in the documentation, or among the defaults, of a product: they open nothing that is not open to everybody.
 * @see https://github.com/apache/apisix/blob/3.9.0/conf/config-default.yaml
 * @see https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/#token-format
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
 */
export const publishedKeys: ReadonlySet<string> = new Set([
  'abcdef.0123456789abcdef',
  'edd1c9f034335f136f87ad84b625c8f1',
  '4054f7cf07e344346cd3f287985e76a2',
  'AKIAIOSFODNN7EXAMPLE',
  'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
]);
