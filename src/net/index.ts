export {
  type Address,
  address,
  addressBits,
  addressOf,
  compareAddresses,
  equalAddresses,
  type Family,
  nextAddress,
  offsetAddress,
  parseAddress,
  printAddress,
} from './address';
export { type Asn, asn, is16BitAsn, isDocumentationAsn, isPrivateAsn, isReservedAsn, parseAsn } from './asn';
export { type Cidr, cidr, cidrAround, parseCidr, printCidr, split, supernet, toCidrs } from './cidr';
export {
  intersect,
  parseRange,
  printRange,
  type Range,
  range,
  rangeBetween,
  rangeOfAddress,
  rangeOfCidr,
} from './range';
export type { ProblemKind, Refused, Result } from './result';
export {
  compareSpans,
  contains,
  equalSpans,
  firstAddress,
  lastAddress,
  nthAddress,
  overlaps,
  type Span,
  sizeOf,
} from './span';
export { type SpecialUse, specialUse, specialUsesWithin } from './special';
