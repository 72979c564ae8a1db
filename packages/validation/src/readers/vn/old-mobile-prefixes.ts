// The mobile numbers of 11 digits became numbers of 10 digits in September 2018.
const newPrefixes: Readonly<Record<string, string>> = {
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0186': '056',
  '0188': '058',
  '0199': '059',
};

/** The number of 10 digits an old mobile number of 11 digits became; nothing where it was none. */
export function migratedMobile(national: string): string | undefined {
  if (!/^01\d{9}$/.test(national)) return undefined;
  const prefix = newPrefixes[national.slice(0, 4)];
  return prefix === undefined ? undefined : prefix + national.slice(4);
}
