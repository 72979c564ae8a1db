import type { AreaKind } from '@binhan/domain/area';
import type { MatchCode } from '@binhan/domain/matching';
import type { Language } from '@binhan/domain/text';
import type { Refusal, RefusalCode } from '@binhan/domain/refusals';
import type { QrKind, QrWarning, UnknownShape } from '@binhan/qr';
import type { DetailField } from '../declaration/fields';
import type { IssueCode, WarningCode, issueData, warningData } from '../issues';

type DataOf<Names extends readonly string[]> = Readonly<Record<Names[number], string | number | boolean>>;

// A code without data has a plain sentence; one with data may build it.
type Sentence<Names extends readonly string[]> = Names extends readonly []
  ? string
  : string | ((data: DataOf<Names>) => string);

type RefusalData<Code extends RefusalCode> = Refusal<Code>['data'];

/** Why a gate says stop. */
export type GateReason = 'place_not_open';

/** Every sentence of one language; a missing one does not compile. */
export interface Sentences {
  language: Language;
  issues: { [Code in IssueCode]: Sentence<(typeof issueData)[Code]> };
  warnings: { [Code in WarningCode]: Sentence<(typeof warningData)[Code]> };
  refusals: { [Code in RefusalCode]: string | ((data: RefusalData<Code>) => string) };
  gateReasons: Record<GateReason, string>;
  /** What a comparison of two records found of a field. */
  matchReasons: Record<MatchCode, string>;
  fields: Record<DetailField, string>;
  /** A unit with its kind: `Xã Thanh Miện`. */
  areaNames: Record<AreaKind, (name: string) => string>;
  qrKinds: Record<QrKind, string>;
  qrWarnings: Record<QrWarning, string>;
  unknownQr: Record<UnknownShape, string>;
  /** For a code this version does not know, from a newer server. */
  fallback: { issue: string; refusal: string };
}
