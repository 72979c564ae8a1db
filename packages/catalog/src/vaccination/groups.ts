import type { Entry } from '@binhan/domain/catalog';
import type { LocalizedText } from '@binhan/domain/text';

/** Number, name, and whether people say so of themselves. */
const table: readonly [number, LocalizedText, boolean][] = [
  [1, { vi: 'Người làm việc trong cơ sở y tế, ngành y tế', en: 'Health facilities and health sector' }, true],
  [
    2,
    {
      vi: 'Người tham gia phòng chống dịch (ban chỉ đạo, khu cách ly, truy vết, tổ COVID cộng đồng, tình nguyện viên, phóng viên)',
      en: 'People who fight the epidemic (steering committees, quarantine, tracing, community teams, volunteers, reporters)',
    },
    true,
  ],
  [3, { vi: 'Lực lượng quân đội', en: 'Army' }, false],
  [4, { vi: 'Lực lượng công an', en: 'Police' }, false],
  [
    5,
    {
      vi: 'Nhân viên, cán bộ ngoại giao và thân nhân; cơ quan ngoại giao, tổ chức quốc tế tại Việt Nam',
      en: 'Diplomats and their families; foreign missions and international organisations',
    },
    false,
  ],
  [6, { vi: 'Hải quan, cán bộ xuất nhập cảnh', en: 'Customs and immigration' }, false],
  [
    7,
    {
      vi: 'Người cung cấp dịch vụ thiết yếu (hàng không, vận tải, du lịch, điện, nước)',
      en: 'Essential services (aviation, transport, tourism, electricity, water)',
    },
    true,
  ],
  [
    8,
    {
      vi: 'Giáo viên, người làm việc, học sinh, sinh viên; bác sĩ trẻ; cơ quan hành chính; luật sư, công chứng, đấu giá viên tiếp xúc nhiều người',
      en: 'Teachers, staff, pupils and students; young doctors; administrative bodies; lawyers, notaries, auctioneers who meet many people',
    },
    true,
  ],
  [
    9,
    { vi: 'Người mắc bệnh mạn tính; người trên 65 tuổi', en: 'People with a chronic disease; over 65' },
    true,
  ],
  [10, { vi: 'Người sinh sống tại vùng có dịch', en: 'Residents of areas with the epidemic' }, true],
  [
    11,
    { vi: 'Người nghèo, đối tượng chính sách xã hội', en: 'The poor and beneficiaries of social policy' },
    true,
  ],
  [
    12,
    {
      vi: 'Người được cử đi hoặc có nhu cầu đi nước ngoài công tác, học tập, lao động; chuyên gia nước ngoài tại Việt Nam',
      en: 'People sent or going abroad to work or study; foreign experts in Viet Nam',
    },
    true,
  ],
  [
    13,
    {
      vi: 'Người lao động (và thân nhân) của doanh nghiệp, khu công nghiệp, vận tải, tín dụng, du lịch, dịch vụ thiết yếu, chợ, công trình; người ở vùng du lịch',
      en: 'Workers (and relatives) of enterprises, industrial zones, transport, credit, tourism, essential services, markets, construction; people in tourist areas',
    },
    true,
  ],
  [14, { vi: 'Chức sắc, chức việc tôn giáo', en: 'Religious dignitaries' }, true],
  [15, { vi: 'Người lao động tự do', en: 'Freelance workers' }, true],
  [
    16,
    {
      vi: 'Đối tượng khác theo quyết định của Bộ trưởng Bộ Y tế, Chủ tịch UBND tỉnh, hoặc theo đề nghị của bên viện trợ',
      en: 'Others by decision of the Minister of Health or the provincial chairman, or at the request of a donor',
    },
    true,
  ],
];

/** The sixteen groups, by the numbers that registers and forms give them. */
export const priorityGroups: Entry[] = table.map(([number, name, chosenByPeople]) => ({
  kind: 'priority-group',
  id: `group-${String(number)}`,
  area: 'VN',
  period: { from: '2021-07-08' },
  source:
    'Nghị quyết 21/NQ-CP ngày 26/02/2021, mở rộng bởi Quyết định 3355/QĐ-BYT ngày 08/7/2021; ai được tự khai thuộc nhóm là mặc định',
  body: { number, name, chosenByPeople },
}));

/** In which order they are called: by their numbers, as a default that a province changes. */
export const groupOrder = table.map(([number]) => ({ group: `group-${String(number)}`, rank: number }));
