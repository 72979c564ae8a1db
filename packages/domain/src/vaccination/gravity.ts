/** What screening may conclude, gentlest first: apart from its schema, so that a page without one judges by it, too. */
export const conclusionsByGravity = [
  'eligible',
  'caution',
  'postpone',
  'other-vaccine',
  'contraindicated',
] as const;
