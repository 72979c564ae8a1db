/** Who a person is, as far as anyone knows: name, birth, numbers with their assurance, household and organisation. */
export { Id, Sex, PersonName, Phone, Email } from './shapes';
export { Assurance, Identifier, IdentifierKind, shownIdentifier } from './identifier';
export { Address, PersonDetails } from './details';
export { Proxy, Relationship, mayActFor, proxyTransitions, ProxyState } from './household';
export { type Owner, OwnerAnswer, confirmsOwner } from './owner';
export { Organisation, OrganisationKind } from './organisation';
export { shortenedName } from './name';
