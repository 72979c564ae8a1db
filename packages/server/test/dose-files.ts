import { sql } from 'kysely';
import { expect } from 'vitest';
import { ok } from './laboratory';
import type { RecordSite } from './records';
import type { TestServer } from './server';

const HEADER =
  'Họ và tên,Ngày sinh,Giới tính,Số CCCD,Điện thoại,Xã phường,Vắc xin,Loại mũi,Mũi số,Ngày tiêm,Số lô,Hạn dùng,Vị trí tiêm,Nơi tiêm,Chương trình';

let numbers = 10_000;
/** A personal number nobody has. */
export const newNumber = () => `0300952${String((numbers += 1))}`;

interface Line {
  name?: string;
  born?: string;
  number?: string;
  commune?: string;
  vaccine?: string;
  type?: string;
  ordinal?: string;
  on?: string;
  lot?: string;
  program?: string;
}

/** A row with nothing wrong in it. */
export const line = ({
  name = 'Lê Thị Tiêm',
  born = '17/05/1995',
  number = newNumber(),
  commune = '',
  vaccine = 'VAX-A',
  type = '',
  ordinal = '1',
  on = '01/09/2026',
  lot = 'AB123',
  program = '',
}: Line = {}) =>
  `${name},${born},Nữ,${number},,${commune},${vaccine},${type},${ordinal},${on},${lot},,,,${program}`;

/** Codes with their columns. */
export const codes = (issues: readonly { code: string; path: readonly unknown[] }[]) =>
  issues.map(({ code, path }) => `${code} ${path.join('.')}`);

function textOf(lines: readonly string[]): string {
  return `${[HEADER, ...lines].join('\n')}\n`;
}

/** Files of doses as a site sends and carries them out. */
export function doseFilesOf(world: TestServer) {
  const show = async ({ place, registrar: token }: RecordSite, file: string) =>
    ok(await world.call('doseFiles', 'show', { place, file }, { token }));
  const settled = (at: RecordSite, file: string) =>
    expect
      .poll(async () => (await show(at, file)).state, { timeout: 600_000, interval: 50 })
      .not.toMatch(/^(uploaded|committing)$/);
  return {
    show,
    textOf,
    /** Sends lines, or a whole file, and waits until they are read. */
    async send(at: RecordSite, sent: readonly string[] | Uint8Array, program: string | undefined = 'prog') {
      const { place, registrar: token } = at;
      const data = sent instanceof Uint8Array ? new Uint8Array(sent) : textOf(sent);
      const asked = { place, ...(program === undefined ? {} : { program }), file: new Blob([data]) };
      const { id, repeated } = ok(await world.call('doseFiles', 'upload', asked, { token }));
      await settled(at, id);
      return { ...(await show(at, id)), repeated };
    },
    async rowsOf({ place, registrar: token }: RecordSite, file: string) {
      return ok(await world.call('doseFiles', 'rows', { place, file, limit: 100 }, { token })).items;
    },
    /** Carries out a file and waits for its end. */
    async commit(at: RecordSite, file: string, count: number) {
      const { place, registrar: token } = at;
      ok(await world.call('doseFiles', 'commit', { place, file, new: count }, { token }));
      await settled(at, file);
      return show(at, file);
    },
    /** The lines that came of a file. */
    doses: (file: string) =>
      world.database.db
        .selectFrom('dose')
        .selectAll()
        .where(sql<boolean>`source ->> 'changeSet' = ${file}`)
        .orderBy('number')
        .execute(),
  };
}
