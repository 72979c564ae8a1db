import type { Entry } from '@binhan/domain/catalog';
import type { Reaction } from '@binhan/domain/vaccination';
import type { LocalizedText } from '@binhan/domain/text';
import { snomed } from '../terminology';

const rest: LocalizedText = {
  vi: 'Thường hết sau một đến ba ngày. Nghỉ ngơi, uống đủ nước; sốt từ 38,5 °C thì uống thuốc hạ sốt theo chỉ dẫn.',
  en: 'It mostly passes in one to three days. Rest and drink; from 38.5 °C take something against fever as told.',
};
const hospital: LocalizedText = {
  vi: 'Gọi 115 hoặc đến bệnh viện gần nhất ngay.',
  en: 'Call 115 or go to the nearest hospital at once.',
};

function reaction(id: string, name: LocalizedText, severe: boolean, code?: string): Entry {
  const body: Reaction = {
    name,
    codes: code === undefined ? [] : [snomed(code)],
    severe,
    advice: severe ? hospital : rest,
  };
  return {
    kind: 'reaction',
    id,
    area: 'VN',
    period: { from: '2021-07-01' },
    source:
      'Loại theo WHO SMART Immunizations (IMMZ.D17) và các phản ứng thường gặp sau tiêm; loại nào nặng là mặc định',
    body,
  };
}

/** What may be seen after a dose: first what is common, then what is severe. */
export const reactions: Entry[] = [
  reaction(
    'pain-at-site',
    { vi: 'Đau, sưng, đỏ chỗ tiêm', en: 'Pain, swelling or redness where it was given' },
    false,
  ),
  reaction('fever', { vi: 'Sốt', en: 'Fever' }, false, '386661006'),
  reaction('headache', { vi: 'Đau đầu', en: 'Headache' }, false, '25064002'),
  reaction('tired', { vi: 'Mệt mỏi, đau cơ, đau khớp', en: 'Tired, aching muscles or joints' }, false),
  reaction('nausea', { vi: 'Buồn nôn, tiêu chảy', en: 'Nausea or diarrhoea' }, false),
  reaction('rash', { vi: 'Ngứa, phát ban tại một chỗ', en: 'Itch or rash in one place' }, false),
  reaction(
    'severe-local',
    {
      vi: 'Phản ứng nặng tại chỗ tiêm (sưng quá khớp, hơn 3 ngày)',
      en: 'Severe local reaction (past the joint, over 3 days)',
    },
    true,
  ),
  reaction(
    'high-fever',
    { vi: 'Sốt trên 39 °C không hạ', en: 'Fever above 39 °C that does not go down' },
    true,
  ),
  reaction(
    'anaphylaxis',
    {
      vi: 'Phản vệ: khó thở, tím tái, phù, tụt huyết áp',
      en: 'Anaphylaxis: short of breath, blue, swollen, fainting',
    },
    true,
    '39579001',
  ),
  reaction('seizure', { vi: 'Co giật', en: 'Seizure' }, true, '91175000'),
  reaction(
    'chest-pain',
    { vi: 'Đau ngực, hồi hộp, ngất', en: 'Chest pain, palpitations or fainting' },
    true,
    '29857009',
  ),
  reaction(
    'thrombosis',
    {
      vi: 'Đau đầu dữ dội, liệt, nhìn mờ, sưng đau chân, chảy máu bất thường',
      en: 'Severe headache, palsy, blurred sight, swollen painful leg, unusual bleeding',
    },
    true,
  ),
  reaction('encephalopathy', { vi: 'Lơ mơ, thay đổi ý thức', en: 'Drowsy or confused' }, true),
];
