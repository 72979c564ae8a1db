/** Where the mergers of provinces are written down. */
export const provincesSource =
  'Resolution 202/2025/QH15 of 12 June 2025, Article 1; codes by Decision 19/2025/QĐ-TTg';

/** The provinces merged on 1 July 2025: the code of the new one, and of the whole provinces it was made of. */
export const provinceMergers: Readonly<Record<string, readonly string[]>> = {
  '08': ['02', '08'],
  '15': ['10', '15'],
  '19': ['06', '19'],
  '24': ['24', '27'],
  '25': ['17', '25', '26'],
  '31': ['30', '31'],
  '33': ['33', '34'],
  '37': ['35', '36', '37'],
  '44': ['44', '45'],
  '48': ['48', '49'],
  '51': ['51', '62'],
  '52': ['52', '64'],
  '56': ['56', '58'],
  '66': ['54', '66'],
  '68': ['60', '67', '68'],
  '75': ['70', '75'],
  '79': ['74', '77', '79'],
  '80': ['72', '80'],
  '82': ['82', '87'],
  '86': ['83', '84', '86'],
  '91': ['89', '91'],
  '92': ['92', '93', '94'],
  '96': ['95', '96'],
};
