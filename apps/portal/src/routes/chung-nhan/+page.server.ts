import type { WalletItem } from '@binhan/contract';
import { fail, redirect } from '@sveltejs/kit';
import type { KeptCertificate } from '#lib/device/store.ts';
import { failureText } from '#lib/failure.ts';
import { serverNow } from '#lib/server/now.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** More codes than this no wallet shows at once. */
const most = 24;

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { caller } = await parent();
  const asked = url.searchParams.get('the');
  const now = serverNow();
  const certificates: KeptCertificate[] = [];
  // The copy for the device is nobody's: it shows what is kept there.
  if (caller.who !== 'person') return { signedIn: false, items: [], certificates, asked, now };
  const { items } = await locals.api.certificates.mine();
  for (const item of items.filter(({ certificate }) => certificate !== undefined).slice(0, most)) {
    const { value } = await issued(locals, item).safe();
    if (value) certificates.push(shown(item, value));
  }
  return { signedIn: true, items, certificates, asked, now };
};

export const actions: Actions = {
  /** The answer is the page itself: nothing of it stands in an address but an id of ours. */
  lay: async ({ locals, request }) => {
    const [kind, of = ''] = String((await request.formData()).get('cua')).split(' ');
    if (kind !== 'v' && kind !== 't' && kind !== 'r') return fail(422, { failure: '' });
    const answer = await issued(locals, { kind, of }).safe();
    if (!answer.value) return fail(422, { failure: failureText(answer.error, locals.language) });
    redirect(303, `/chung-nhan?the=${of}`);
  },
};

function issued({ api }: App.Locals, { kind, of }: Pick<WalletItem, 'kind' | 'of'>) {
  if (kind === 'v') return api.certificates.ofDose({ dose: of });
  return kind === 't'
    ? api.results.certificate({ specimen: of })
    : api.certificates.ofRecovery({ specimen: of });
}

function shown(item: WalletItem, { text, expiresAt }: { text: string; expiresAt: string }): KeptCertificate {
  const { kind, of, person, name, bornOn, title, on, dose, lotRecalled } = item;
  return {
    id: `${kind} ${of}`,
    kind,
    of,
    person,
    title,
    on,
    text,
    expiresAt,
    ...(name === undefined ? {} : { name }),
    ...(bornOn === undefined ? {} : { bornOn }),
    ...(dose === undefined ? {} : { dose }),
    ...(lotRecalled === undefined ? {} : { lotRecalled }),
  };
}
