import { type NameAgreement, matchKinds } from './agreement';
import { type BlockIndex, indexBlocks, visitBlock } from './block-index';
import { birthAgreement } from './birth';
import { type Judgement, type MatchComparison, judge, reasonsOf } from './compare';
import { nameAgreement } from './name';
import type { MatchingPolicy } from './policy';
import { type PreparedPerson, prepare } from './prepare';
import type { MatchRecord } from './record';

/** How a list is searched. */
export interface MatchOptions {
  policy: MatchingPolicy;
  /** Candidates given for each record at most; default 5. */
  best?: number;
  /** Records of the list that may have a key in common before the key is left out; default 1,000. */
  blockCap?: number;
}

/** Somebody of the list who may be the person of a record. */
export interface MatchCandidate extends MatchComparison {
  /** The `id` of the record in the list. */
  id: string;
}

/** What a list says of one record. */
export interface Match {
  /** The `id` of the record that was looked for. */
  id: string;
  /** The best first, of equal ones by id; never a `different` one. */
  candidates: MatchCandidate[];
  /** Records of the list this one was compared with. */
  compared: number;
  /** Keys that were left out because too many of the list have them: somebody may be missing among the candidates. */
  crowded: number;
}

/** A list made ready to be searched. It holds what was prepared of every record, about 2 kB each. */
export interface Matcher {
  find(record: MatchRecord): Match;
}

/**
 * Makes a list ready. What it finds depends neither on the order of the list nor on what was looked for before. Where a
 * record has a `same` and somebody else in the list has the same date and the same name but for its marks, as a twin or a
 * double entry, all are for `review`, with the reason `rival`.
 */
export function createMatcher(existing: Iterable<MatchRecord>, options: MatchOptions): Matcher {
  const people = Array.from(existing, prepare);
  const list: List = {
    people,
    // Side by side, so that most comparisons end without a look at the record itself.
    births: Int32Array.from(people, ({ birth }) => birth),
    index: indexBlocks(people),
    seen: new Uint32Array(people.length),
  };
  let search = 0;
  return {
    find(record) {
      search += 1;
      const { found, compared, crowded } = findIn(list, prepare(record), search, options);
      found.sort((a, b) => b.judged.score - a.judged.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
      const rivals = haveRivals(found);
      const candidates = found
        .slice(0, options.best ?? 5)
        .map(({ id, judged }) => candidateOf(id, judged, options.policy, rivals));
      return { id: record.id, candidates, compared, crowded };
    },
  };
}

/** What a list says of each of many records, one after another: only the list itself is held in memory. */
export function* matchPeople(
  incoming: Iterable<MatchRecord>,
  existing: Iterable<MatchRecord>,
  options: MatchOptions,
): Generator<Match, void, undefined> {
  const matcher = createMatcher(existing, options);
  for (const record of incoming) yield matcher.find(record);
}

interface Found {
  id: string;
  judged: Judgement;
}

interface List {
  people: readonly PreparedPerson[];
  births: Int32Array;
  index: BlockIndex;
  /** In which search a row was last compared: a pair that has several keys in common is compared once. */
  seen: Uint32Array;
}

function findIn(
  { people, births, index, seen }: List,
  wanted: PreparedPerson,
  search: number,
  { policy, blockCap = 1000 }: MatchOptions,
): { found: Found[]; compared: number; crowded: number } {
  const found: Found[] = [];
  let compared = 0;
  let crowded = 0;
  wanted.keys.forEach((key, place) => {
    const byNumber = place < wanted.numbers.length;
    const look = (row: number) => {
      if (seen[row] === search) return;
      seen[row] = search;
      compared++;
      if (!byNumber && matchKinds[birthAgreement(wanted.birth, births[row] ?? 0)] === 'differs') return;
      const other = people[row];
      if (other === undefined) return;
      if (!byNumber && matchKinds[nameAgreement(wanted.name, other.name)] === 'differs') return;
      const judged = judge(wanted, other, policy);
      if (judged.verdict !== 'different') found.push({ id: other.id, judged });
    };
    if (!visitBlock(index, key, blockCap, look)) crowded++;
  });
  return { found, compared, crowded };
}

/** Whether beside the one that is `same` somebody has the date and the name but for marks: a twin, or a double entry. */
function haveRivals(found: readonly Found[]): boolean {
  const alike = found.filter(
    ({ judged }) => matchKinds[judged.bornOn] === 'equal' && differsByMarksAtMost.includes(judged.name),
  );
  return alike.length > 1 && found.some(({ judged }) => judged.verdict === 'same');
}

const differsByMarksAtMost: readonly NameAgreement[] = [
  'name_equal',
  'spelling_variant',
  'typed_marks',
  'marks_missing',
  'marks_slip',
  'marks_differ',
];

function candidateOf(id: string, judged: Judgement, policy: MatchingPolicy, rivals: boolean): MatchCandidate {
  const reasons = reasonsOf(judged, policy);
  if (!rivals || judged.verdict !== 'same')
    return { id, verdict: judged.verdict, score: judged.score, reasons };
  reasons.push({ field: 'list', kind: 'close', code: 'rival', weight: 0 });
  return { id, verdict: 'review', score: judged.score, reasons };
}
