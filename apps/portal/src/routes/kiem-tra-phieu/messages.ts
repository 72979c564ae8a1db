import { createMessages } from '@binhan/ui';

/** What the check of a printed slip says. */
export const messages = createMessages({
  vi: {
    title: 'Kiểm tra phiếu kết quả',
    lead: 'Ai nhận phiếu cũng kiểm tra được: quét mã QR trên phiếu, chọn ảnh chụp phiếu, hoặc dán nội dung mã.',
    other: 'Mã vừa quét không phải mã của phiếu kết quả. Xin quét mã QR ở góc phiếu.',
    noScript:
      'Trình duyệt này không chạy được phần quét mã. Hãy đọc mã bằng ứng dụng khác rồi dán nội dung vào ô bên dưới.',
    paste: 'Nội dung mã QR trên phiếu',
    pasteHint: 'Bắt đầu bằng BAS1:',
    missing: 'Xin dán nội dung mã QR trên phiếu.',
    check: 'Kiểm tra',
    current: 'Phiếu còn giá trị',
    replaced: 'Phiếu đã bị thay, không dùng nữa',
    withdrawn: 'Phiếu đã bị thu hồi, không dùng nữa',
    refused: 'Không phải phiếu của hệ thống này',
    currentText:
      'So những dòng dưới đây với tờ phiếu và giấy tờ của người đưa phiếu. Khác một chỗ là phiếu bị sửa.',
    replacedText:
      'Phòng xét nghiệm đã trả kết quả khác thay cho phiếu này. Xin người đưa phiếu tải phiếu mới.',
    withdrawnText: 'Phòng xét nghiệm đã thu hồi kết quả này. Xin người đưa phiếu xem lại kết quả của mình.',
    refusedText:
      'Mã có thể bị sửa, bị hỏng, hoặc do nơi khác cấp. Xin quét lại; nếu vẫn vậy, đừng dùng phiếu này.',
    onSlip: 'Phiếu này ghi',
    name: 'Họ và tên',
    birthYear: 'Năm sinh',
    test: 'Xét nghiệm',
    outcome: 'Kết quả',
    outcomeThen: 'Kết quả cũ, không còn giá trị',
    collectedAt: 'Lấy mẫu lúc',
    again: 'Kiểm tra phiếu khác',
    checkedAt: (at: string) => `Kiểm tra lúc ${at}.`,
    verified: 'Đã kiểm tra chữ ký, chưa hỏi được bản mới nhất',
    verifiedText:
      'Không có mạng. Chữ ký đúng là của hệ thống này, nhưng phiếu có thể đã bị thay hoặc thu hồi sau đó. So những dòng dưới đây với tờ phiếu và giấy tờ; khi có mạng hãy kiểm tra lại.',
    keysAt: (at: string) => `Khoá kiểm tra lấy lúc ${at}.`,
    unknown: 'Chưa kiểm tra được phiếu này',
    unknownText:
      'Không có mạng, và máy này chưa có khoá để kiểm tra chữ ký của phiếu. Chưa biết phiếu đúng hay sai: kiểm tra lại khi có mạng.',
    asking: 'Đang kiểm tra…',
  },
  en: {
    title: 'Check a result slip',
    lead: 'Whoever is given a slip can check it: scan its QR code, choose a picture of it, or paste the text of the code.',
    other:
      'The code you scanned is not that of a result slip. Please scan the QR code in the corner of the slip.',
    noScript:
      'This browser cannot run the scanner. Read the code with another app and paste its text into the field below.',
    paste: 'Text of the QR code on the slip',
    pasteHint: 'Begins with BAS1:',
    missing: 'Please paste the text of the QR code on the slip.',
    check: 'Check',
    current: 'The slip holds',
    replaced: 'The slip was replaced and no longer holds',
    withdrawn: 'The slip was withdrawn and no longer holds',
    refused: 'This is no slip of this system',
    currentText:
      'Compare these lines with the slip and with a document of whoever shows it. If one differs, the slip was altered.',
    replacedText: 'The laboratory gave another result in place of this one. Please ask for the new slip.',
    withdrawnText: 'The laboratory withdrew this result. Please ask them to look at their result again.',
    refusedText:
      'The code may be altered, damaged, or of another system. Please scan it again; if nothing changes, do not use this slip.',
    onSlip: 'The slip says',
    name: 'Name',
    birthYear: 'Year of birth',
    test: 'Test',
    outcome: 'Result',
    outcomeThen: 'Former result, no longer holds',
    collectedAt: 'Taken on',
    again: 'Check another slip',
    checkedAt: (at) => `Checked at ${at}.`,
    verified: 'The signature is right; the latest state could not be asked',
    verifiedText:
      'There is no network. The signature is that of this system, but the slip may have been replaced or withdrawn since. Compare these lines with the slip and a document; check again with a network.',
    keysAt: (at) => `Checked by keys fetched at ${at}.`,
    unknown: 'This slip could not be checked',
    unknownText:
      'There is no network, and this device has no key for the signature of this slip. It may be right or wrong: check again with a network.',
    asking: 'Checking…',
  },
});
