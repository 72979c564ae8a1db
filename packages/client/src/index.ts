/**
 * The typed client of the Bình An API, for Node, browsers and workers. Start with `createClient`. Work that must also
 * happen without a network is in `@binhan/client/queue`; shapes and refusal codes are in `@binhan/domain`.
 */
export { createClient } from './client';
export { createClientOf, type Client, type ClientOptions, type Method, type RoutesOf } from './client-of';
export type { Answered, Call, Result } from './call';
export type { ListCall, Page } from './list';
export type { TextStream } from './answer';
export type { CallOptions } from './transport';
export { ApiError, ClientError, ContractError, NetworkError, TimeoutError } from './errors';
