/** Why a dose has no certificate, in Vietnamese. */
export const viNotCertified: Record<string, string | undefined> = {
  'not-certified-here': 'Mũi tiêm này thuộc chương trình hoặc loại vắc xin không cấp chứng nhận.',
  grade:
    'Mũi tiêm này chưa có bằng chứng đủ để cấp chứng nhận, vì do người dân tự khai hoặc nhập từ tệp. Xin báo sai kèm ảnh giấy tiêm.',
  conflict: 'Có hai dòng trong sổ trái nhau. Điểm tiêm hoặc xã đang xem; xong sẽ cấp chứng nhận.',
  finding: 'Mũi tiêm này chưa đúng lịch của chương trình. Xin báo sai để điểm tiêm xem lại.',
  ended: 'Dòng này đã được thay hoặc rút khỏi sổ. Xin xem dòng mới.',
  details:
    'Họ tên hoặc ngày sinh hiện nay khác với lúc tiêm, nên chưa cấp chứng nhận. Xin báo sai “Sai thông tin người tiêm”.',
};
