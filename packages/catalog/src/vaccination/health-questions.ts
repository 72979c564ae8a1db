import type { Section } from '@binhan/domain/declaration';
import type { LocalizedText } from '@binhan/domain/text';

function ask(id: string, label: LocalizedText, hint?: LocalizedText): Section['questions'][number] {
  return {
    id,
    label,
    ...(hint === undefined ? {} : { hint }),
    required: true,
    kind: 'yes-no',
    unknown: true,
  };
}

/** What the national registration asked in July 2021: yes, no, or not known. */
export const adultHistory: Section[] = [
  {
    id: 'history',
    title: { vi: 'Tiền sử sức khoẻ', en: 'Health history' },
    intro: {
      vi: 'Trả lời để bác sĩ quyết định tiêm an toàn. Không rõ thì chọn “Không rõ”.',
      en: 'Your answers let the doctor decide what is safe. Choose “not known” where you do not know.',
    },
    questions: [
      ask('anaphylaxis', {
        vi: 'Từng phản vệ từ độ 2 trở lên với bất kỳ tác nhân nào?',
        en: 'Ever had anaphylaxis of grade 2 or more, to anything?',
      }),
      ask('vaccine-allergy', {
        vi: 'Từng phản ứng nặng với mũi trước hoặc thành phần của vắc xin này?',
        en: 'Ever a severe reaction to an earlier dose or to a component of this vaccine?',
      }),
      ask('covid-6-months', { vi: 'Mắc COVID-19 trong 6 tháng qua?', en: 'COVID-19 in the last 6 months?' }),
      ask('vaccine-14-days', {
        vi: 'Tiêm vắc xin khác trong 14 ngày qua?',
        en: 'Another vaccine in the last 14 days?',
      }),
      ask('immunosuppression', {
        vi: 'Suy giảm miễn dịch, ung thư giai đoạn cuối, đã cắt lách, xơ gan mất bù?',
        en: 'Immunosuppression, terminal cancer, splenectomy or decompensated cirrhosis?',
      }),
      ask('immunosuppressants', {
        vi: 'Đang dùng thuốc ức chế miễn dịch, corticoid liều cao, hoặc hoá trị, xạ trị?',
        en: 'On immunosuppressants, high-dose steroids, chemo- or radiotherapy?',
      }),
      ask('acute-illness', { vi: 'Đang mắc bệnh cấp tính?', en: 'An acute illness now?' }),
      ask('progressive-chronic', {
        vi: 'Bệnh mạn tính đang tiến triển?',
        en: 'A chronic disease that is getting worse?',
      }),
      ask('treated-chronic', {
        vi: 'Bệnh mạn tính đã điều trị ổn định?',
        en: 'A chronic disease that is well treated?',
      }),
      ask('pregnant-early', { vi: 'Đang mang thai dưới 13 tuần?', en: 'Pregnant, less than 13 weeks?' }),
      ask('pregnant-late', {
        vi: 'Đang mang thai từ 13 tuần?',
        en: 'Pregnant, 13 weeks or more?',
      }),
      ask('breast-feeding', { vi: 'Đang cho con bú?', en: 'Breast-feeding?' }),
      ask('age-65', { vi: 'Từ 65 tuổi trở lên?', en: '65 or older?' }),
      ask('coagulation', {
        vi: 'Giảm tiểu cầu, rối loạn đông máu hoặc đang dùng thuốc chống đông?',
        en: 'Low platelets, a coagulation disorder or anticoagulants?',
      }),
      ask('other-allergy', { vi: 'Dị ứng với tác nhân khác?', en: 'Allergic to anything else?' }),
    ],
  },
];

/** What a parent is asked before a child is vaccinated. */
export const childHistory: Section[] = [
  {
    id: 'history',
    title: { vi: 'Sức khoẻ của trẻ', en: 'The child’s health' },
    questions: [
      ask('vaccine-allergy', {
        vi: 'Trẻ từng phản ứng nặng với lần tiêm trước?',
        en: 'Did the child have a severe reaction to an earlier dose?',
      }),
      ask('acute-illness', {
        vi: 'Trẻ đang ốm hoặc mới khỏi ốm dưới 14 ngày?',
        en: 'Is the child ill, or was until less than 14 days ago?',
      }),
      ask('immunosuppression', {
        vi: 'Trẻ suy giảm miễn dịch, hoặc mẹ nhiễm HIV mà trẻ chưa được kết luận?',
        en: 'Is the child immunosuppressed, or born to a mother with HIV and not yet judged?',
      }),
      ask('blood-products', {
        vi: 'Trẻ được truyền máu hoặc globulin miễn dịch trong 3 tháng qua?',
        en: 'Blood or immunoglobulin in the last 3 months?',
      }),
    ],
  },
];
