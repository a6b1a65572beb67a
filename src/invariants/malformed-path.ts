import { defineInputRule } from '../invariant';

/** A path has the form that its reader takes. */
export const malformedPath = defineInputRule({
  name: 'malformed-path',
  summary: 'a path of a route begins with a slash and has its wildcard at the end, and one of a repository begins at its root',
  why: 'The API server refuses the route, and a GitOps engine does not find the folder.',
  fixable: true,
  example: 'apisix-routes.routes.shop.paths: ["/*/cart"]',
  source: 'https://github.com/apache/apisix-ingress-controller/blob/1.7.0/samples/deploy/crd/v1/ApisixRoute.yaml',
});
