import { defineInputRule } from '../invariant';

/** A path of a route begins with a slash and has its wildcard at the end. */
export const malformedPath = defineInputRule({
  name: 'malformed-path',
  summary: 'a path of a route begins with a slash and has its wildcard at the end',
  why: 'The API server refuses the route.',
  example: 'apisix-routes.routes.shop.paths: ["/*/cart"]',
  source: 'https://github.com/apache/apisix-ingress-controller/blob/1.7.0/samples/deploy/crd/v1/ApisixRoute.yaml',
});
