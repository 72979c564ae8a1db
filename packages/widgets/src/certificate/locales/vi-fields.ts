import type { FieldName } from '../fields';

/** What the fields of a certificate are called; loaded with the first one. A language that lacks a word does not compile. */
export interface FieldWords {
  kinds: Record<'vaccination' | 'test' | 'recovery' | 'card', string>;
  fields: Record<FieldName, string>;
  /** Codes of the standard that the language says in its own words; others keep the name of their value set. */
  codes: Partial<Record<string, string>>;
}

export const vi: FieldWords = {
  kinds: {
    vaccination: 'Chứng nhận tiêm chủng',
    test: 'Chứng nhận xét nghiệm',
    recovery: 'Chứng nhận khỏi bệnh',
    card: 'Thẻ sức khỏe',
  },
  fields: {
    name: 'Họ và tên',
    birthDate: 'Ngày sinh',
    nationality: 'Quốc tịch',
    disease: 'Bệnh hoặc tác nhân gây bệnh',
    dosesReceived: 'Số mũi đã tiêm',
    vaccinatedOn: 'Ngày tiêm',
    doseNumber: 'Liều số',
    vaccine: 'Vắc xin',
    product: 'Sản phẩm vắc xin',
    manufacturer: 'Nhà cung cấp hoặc sản xuất',
    certificateNumber: 'Mã số chứng nhận',
    testType: 'Loại xét nghiệm',
    testName: 'Tên xét nghiệm',
    sampledAt: 'Lấy mẫu lúc',
    result: 'Kết quả',
    testCentre: 'Nơi xét nghiệm',
    country: 'Nước',
    foundOn: 'Ngày dương tính đầu tiên',
    validFrom: 'Có giá trị từ',
    validUntil: 'Có giá trị đến',
    issuer: 'Nơi cấp',
  },
  codes: {
    '260415000': 'Không phát hiện',
    '260373001': 'Phát hiện',
    'LP6464-4': 'Sinh học phân tử (NAAT)',
    'LP217198-3': 'Kháng nguyên nhanh',
  },
};
