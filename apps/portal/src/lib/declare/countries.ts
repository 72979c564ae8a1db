import type { Language } from '@binhan/domain/text';

/** Codes of ISO 3166-1; Viet Nam and its neighbours come first in the list. */
const first = 'VN LA KH CN'.split(' ');
const others =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KI KM KN KP KR KW KZ LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VU WS XK YE ZA ZM ZW'.split(
    ' ',
  );

/** The name of a country in a language; empty for an empty code. */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}

/** Every country to choose from. */
export function countries(language: Language): { value: string; label: string }[] {
  const shown = (code: string) => ({ value: code, label: countryName(code, language) });
  return [
    ...first.map(shown),
    ...others.map(shown).sort((one, other) => one.label.localeCompare(other.label, language)),
  ];
}
