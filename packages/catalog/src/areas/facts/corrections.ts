/**
 * Codes the registry package for 2025 has wrong. 23737 was Ia Mơ Nông (district Chư Păh); the commune Ia Mơ (district Chư
 * Prông) had 23938 in the lists of the General Statistics Office of 2023 and of 18 July 2025, and has it in the list of
 * `thanglequoc/vietnamese-provinces-database` v4.2.0.
 *
 * Left as it is, since the sources differ: Ba Chẽ (Quảng Ninh) has 06970 here and in `vietnamadminunits`, 06978 in
 * `thanglequoc/vietnamese-provinces-database`.
 */
export const codeCorrections: Readonly<Record<string, string>> = { '23737': '23938' };
