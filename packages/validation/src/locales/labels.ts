import type { AreaUnit } from '@binhan/domain/area';
import type { MatchCode } from '@binhan/domain/matching';
import type { Language } from '@binhan/domain/text';
import type { QrKind, QrWarning, UnknownShape } from '@binhan/qr';
import type { DetailField } from '../declaration/fields';
import { en } from './en';
import type { GateReason, Sentences } from './sentences';
import { vi } from './vi';

const languages: Record<Language, Sentences> = { vi, en };

/** Why a gate says stop, for the guard and the visitor. */
export function gateReasonMessage(reason: GateReason, language: Language): string {
  return languages[language].gateReasons[reason];
}

/** What a comparison of two records found of a field: `Tên gần giống: khác dấu ở tên chính`. */
export function matchReasonMessage(code: MatchCode, language: Language): string {
  return languages[language].matchReasons[code];
}

/** The label of a field about the person. */
export function fieldLabel(field: DetailField, language: Language): string {
  return languages[language].fields[field];
}

/** An area with its kind: `Xã Thanh Miện`, `Thanh Miện commune`. */
export function areaName(unit: Pick<AreaUnit, 'kind' | 'name'>, language: Language): string {
  return languages[language].areaNames[unit.kind](unit.name);
}

/** What a kind of code is called. */
export function qrKindName(kind: QrKind, language: Language): string {
  return languages[language].qrKinds[kind];
}

/** The sentence of a warning about a scanned code. */
export function qrWarningMessage(warning: QrWarning, language: Language): string {
  return languages[language].qrWarnings[warning];
}

/** What an unknown code seems to be, and what to scan instead. */
export function unknownQrMessage(seems: UnknownShape, language: Language): string {
  return languages[language].unknownQr[seems];
}
