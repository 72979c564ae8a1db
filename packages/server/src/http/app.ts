import { type Contract } from '@binhan/contract';
import { refuse } from '@binhan/domain/refusals';
import { Hono } from 'hono';
import type { Services } from '../services';
import { listedOrigins } from './cors';
import { requestFacts } from './facts';
import type { Implementation } from './implement';
import type { Joined } from './joined';
import { type Served, serve } from './pipeline';
import { problemResponse } from './problem';
import { together } from './together';

/** Serves a contract below `/api/v1`; every endpoint must have its implementation. */
export function createApp(
  services: Services,
  contract: Contract,
  implementations: Record<string, Record<string, Implementation<never>>>,
): Hono<{ Bindings: { address: string } }> {
  const app = new Hono<{ Bindings: { address: string } }>();
  app.use('/api/v1/*', listedOrigins(services));
  for (const joined of join(services, contract, implementations)) {
    const path = `/api/v1${joined.declared.path.replace(/\{(\w+)\}/g, ':$1')}`;
    app.on(joined.declared.method, path, (context) =>
      serve(services, joined, context.req.raw, context.req.param(), context.env.address),
    );
  }
  app.notFound((context) => {
    const facts = requestFacts(context.req.raw, services, context.env.address);
    return problemResponse(refuse('not_found'), facts.requestId, facts.language);
  });
  return app;
}

function join(
  services: Services,
  contract: Contract,
  implementations: Record<string, Record<string, Implementation<never>>>,
): Served[] {
  return Object.entries(contract).flatMap(([resource, actions]) =>
    Object.entries(actions).map(([action, declared]) => {
      const implementation = implementations[resource]?.[action];
      if (implementation === undefined)
        throw new TypeError(`createApp: ${resource}.${action} is not implemented`);
      return served(services, {
        name: `${resource}.${action}`,
        declared,
        implementation: implementation as Joined['implementation'],
      });
    }),
  );
}

function served(services: Services, joined: Joined): Served {
  const { implementation } = joined;
  if (typeof implementation === 'function' || 'outside' in implementation) return joined;
  return { ...joined, together: together(services, joined, implementation) };
}
