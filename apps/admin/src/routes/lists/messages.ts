import { createMessages } from '@binhan/ui';

const vietnamese = new Intl.NumberFormat('vi-VN');
const english = new Intl.NumberFormat('en-GB');

/** The columns of a list of people, as the API names their cells. */
export const cellKeys = ['name', 'bornOn', 'sex', 'number', 'phone', 'commune', 'address', 'reason'] as const;

/** What the pages of lists of people say. */
export const messages = createMessages({
  vi: {
    title: 'Danh sách xét nghiệm',
    organisation: 'Cơ quan, doanh nghiệp, trường học',
    organisationsIntro: 'Chọn nơi gửi danh sách.',
    noOrganisations: 'Tài khoản này chưa được giao cho nơi nào.',
    intro:
      'Gửi danh sách người cần lấy mẫu cho một buổi đang mở. Danh sách được đọc và kiểm tra trước; chưa đặt chỗ nào cho đến khi ông/bà xem lại và bấm đặt.',
    privacy:
      'Nơi gửi thấy bao nhiêu người đã đến và đã lấy mẫu. Kết quả chỉ báo cho người được xét nghiệm, không hiện ở đây.',
    session: 'Buổi lấy mẫu',
    sessionHint: 'Mỗi dòng được đặt vào khung giờ sớm nhất còn chỗ.',
    sessionMissing: 'Xin chọn buổi lấy mẫu.',
    noSessions: 'Chưa có buổi nào đang mở. Xin liên hệ điểm lấy mẫu.',
    sessionOf: (day: string, hours: string, site: string, offer: string, free: number) =>
      `${day}, ${hours}, ${site}: ${offer} (${free === 0 ? 'hết chỗ' : `còn ${vietnamese.format(free)} chỗ`})`,
    file: 'Tệp danh sách',
    fileHint:
      'CSV hoặc Excel .xlsx, chữ Unicode, nhiều nhất 5 MB và 10.000 người. Tệp .xls: lưu lại thành .xlsx.',
    fileMissing: 'Xin chọn tệp.',
    fileLarge: 'Tệp lớn quá 5 MB. Xin chia thành nhiều tệp.',
    send: 'Gửi danh sách',
    must: 'Tệp phải có',
    mustName: 'Cột “Họ và tên”, mỗi người một dòng.',
    mustBorn: 'Cột “Ngày sinh”: ngày đủ hoặc chỉ năm, ví dụ 17/05/1995, 1995.',
    mustSex: 'Cột “Giới tính”: Nam, Nữ hoặc Khác.',
    mayHave:
      'Nên có “Số CCCD” (nhận ra người đã có hồ sơ) và “Điện thoại” (nhắn lịch hẹn và kết quả cho chính người đó). Có thể thêm “Xã, phường nơi ở”, “Địa chỉ”, “Nhóm đối tượng”. Cột khác bị bỏ qua.',
    template: 'Tải tệp mẫu (CSV)',
    sent: 'Các danh sách đã gửi, mới nhất trước',
    none: 'Chưa có danh sách nào.',
    sentAt: 'Gửi lúc',
    state: 'Trạng thái',
    rows: 'Người',
    states: {
      uploaded: 'Đang đọc',
      read: 'Chờ xem và đặt',
      refused: 'Không nhận',
      committing: 'Đang đặt chỗ',
      committed: 'Đã đặt chỗ',
      cancelled: 'Đã bỏ',
    },
    counts: {
      new: 'Mới',
      duplicate: 'Đã có lịch',
      invalid: 'Sai',
      done: 'Đã đặt',
      failed: 'Chưa có chỗ',
    },
    rowState: {
      new: 'mới',
      duplicate: 'đã có lịch',
      invalid: 'sai',
      done: 'đã đặt',
      failed: 'chưa đặt được',
    },
    one: (at: string) => `Danh sách gửi lúc ${at}`,
    back: 'Về các danh sách',
    repeated:
      'Tệp này giống từng byte với tệp đã gửi cho buổi này. Đây là lần gửi đó, không ai được đặt hai lần.',
    cancelledDone: 'Đã bỏ danh sách. Chưa ai được đặt chỗ. Cần thì gửi lại.',
    reading: (count: number) => `Đang đọc danh sách: đã đọc ${vietnamese.format(count)} dòng.`,
    writing: (done: number, all: number) =>
      `Đang đặt chỗ: ${vietnamese.format(done)} trên ${vietnamese.format(all)} người.`,
    refreshes: 'Trang tự cập nhật. Có thể đóng trang, việc vẫn chạy.',
    reload: 'Tải lại trang',
    refused: 'Tệp này không nhận được, chưa ai được đặt chỗ.',
    refusedNext: 'Sửa tệp rồi gửi lại.',
    allGood: (count: number, free: number) =>
      `${vietnamese.format(count)} người có thể đặt. Buổi này còn ${vietnamese.format(free)} chỗ.`,
    tooFew: (without: number) =>
      `Không đủ chỗ: ${vietnamese.format(without)} người cuối danh sách sẽ chưa có chỗ. Họ không bị mất: tải các dòng đó về và gửi cho buổi khác.`,
    nothingNew: 'Không có ai để đặt.',
    someWrong: (count: number) =>
      `${vietnamese.format(count)} dòng sai không được đặt. Tải về, sửa, rồi gửi lại riêng các dòng đó.`,
    someKnown: (count: number) =>
      `${vietnamese.format(count)} người đã có lịch hẹn cho xét nghiệm này: không đặt thêm.`,
    committed: (count: number) => `Đã đặt chỗ cho ${vietnamese.format(count)} người.`,
    someFailed: (count: number) =>
      `${vietnamese.format(count)} người chưa có chỗ. Tải các dòng đó về và gửi cho buổi khác.`,
    problems: 'Tải các dòng cần sửa hoặc gửi lại (CSV)',
    commit: (count: number) => `Đặt chỗ cho ${vietnamese.format(count)} người…`,
    leave: 'Bỏ danh sách này',
    sums: 'Đối chiếu',
    bytes: 'Độ dài tệp',
    byteCount: (count: number) => `${vietnamese.format(count)} byte`,
    digest: 'SHA-256',
    readSum: 'Dòng đã đọc',
    writtenSum: 'Người mới khi đặt',
    sumRead: 'mới + đã có lịch + sai',
    sumWritten: 'đã đặt + chưa có chỗ',
    unknown: (names: string) => `Cột không dùng, đã bỏ qua: ${names}.`,
    table: 'Các dòng',
    all: 'Tất cả',
    number: 'Dòng',
    cells: {
      name: 'Họ và tên',
      bornOn: 'Ngày sinh',
      sex: 'Giới tính',
      number: 'Số CCCD',
      phone: 'Điện thoại',
      commune: 'Xã, phường',
      address: 'Địa chỉ',
      reason: 'Nhóm đối tượng',
    },
    noRows: 'Không có dòng nào như vậy.',
    sure: (count: number) => `Đặt chỗ cho ${vietnamese.format(count)} người?`,
    sureText:
      'Ai có số điện thoại nhận tin nhắn lịch hẹn. Ai không có: in phiếu hẹn ở trang sau và phát cho họ.',
    sureLeft: (wrong: number, there: number) =>
      `Không đặt: ${vietnamese.format(wrong)} dòng sai, ${vietnamese.format(there)} người đã có lịch.`,
    reason: 'Vì sao cần xét nghiệm?',
    reasonHint: 'Dùng cho các dòng không ghi “Nhóm đối tượng”.',
    group: 'Nhóm ưu tiên cho các dòng không ghi nhóm',
    groupHint: 'Bỏ trống nếu họ không thuộc nhóm nào: họ được mời sau các nhóm.',
    sureRegisters: (count: number) => `Đăng ký tiêm cho ${vietnamese.format(count)} người?`,
    sureRegister:
      'Buổi này là buổi tiêm: mỗi người được đăng ký vào chương trình và được mời khi đến lượt. Đơn vị chỉ thấy con số.',
    writeRegister: (count: number) => `Đăng ký cho ${vietnamese.format(count)} người`,
    registeredSteps: {
      waiting: 'Đang chờ đến lượt',
      invited: 'Đã được mời',
      done: 'Đã tiêm',
      ended: 'Đã rút hoặc không được nhận',
    },
    reasonMissing: 'Xin chọn một lý do.',
    write: (count: number) => `Đặt chỗ cho ${vietnamese.format(count)} người`,
    keep: 'Chưa đặt, xem lại',
    changed: (count: number) =>
      `Số người mới đã đổi từ lúc ông/bà xem. Chưa đặt ai. Bây giờ có ${vietnamese.format(count)} người mới: xem lại rồi bấm lần nữa.`,
    notNow: 'Danh sách này lúc này không đặt được.',
    progress: 'Tiến độ',
    asOf: (at: string) => `Tính lúc ${at}.`,
    steps: {
      booked: 'Đã đặt, chưa đến',
      arrived: 'Đã đến, chờ lấy mẫu',
      sampled: 'Đã lấy mẫu',
      absent: 'Đã huỷ hoặc không đến',
    },
    resultOut: (out: number, sampled: number) =>
      `Đã trả kết quả cho ${vietnamese.format(out)} trên ${vietnamese.format(sampled)} người đã lấy mẫu. Kết quả là gì thì chỉ người đó được biết.`,
    people: 'Xem từng người đến đâu',
    peopleTitle: 'Từng người đến đâu',
    backList: 'Về danh sách này',
    name: 'Họ và tên',
    step: 'Đến đâu',
    ofPerson: {
      booked: 'đã đặt, chưa đến',
      arrived: 'đã đến',
      sampled: 'đã lấy mẫu',
      absent: 'đã huỷ hoặc không đến',
    },
    nobody: 'Chưa ai được đặt chỗ từ danh sách này.',
    slipsPart: (part: number, all: number) =>
      `Tải phiếu hẹn cho người không có điện thoại, tệp ${String(part)} trên ${String(all)} (PDF)`,
    slips: (count: number) => `Tải ${vietnamese.format(count)} phiếu hẹn cho người không có điện thoại (PDF)`,
    count: (count: number) => vietnamese.format(count),
  },
  en: {
    title: 'Lists of people to test',
    organisation: 'Agency, enterprise or school',
    organisationsIntro: 'Choose for whom you send a list.',
    noOrganisations: 'This account acts for no organisation yet.',
    intro:
      'Send a list of people for an open session. It is read and checked first; no seat is booked until you have looked at it and say so.',
    privacy:
      'You see how many have come and were sampled. Results are told to the person alone and are never shown here.',
    session: 'Session',
    sessionHint: 'Each row is given the earliest time with a free seat.',
    sessionMissing: 'Choose a session.',
    noSessions: 'No session is open. Please ask the testing site.',
    sessionOf: (day, hours, site, offer, free) =>
      `${day}, ${hours}, ${site}: ${offer} (${free === 0 ? 'full' : free === 1 ? '1 seat' : `${english.format(free)} seats`})`,
    file: 'List of people',
    fileHint:
      'CSV or Excel .xlsx, in Unicode, at most 5 MB and 10,000 people. Save an .xls file as .xlsx first.',
    fileMissing: 'Choose a file.',
    fileLarge: 'The file is larger than 5 MB. Please split it.',
    send: 'Send the list',
    must: 'Your file must have',
    mustName: 'A column “Họ và tên” (Name), one row for each person.',
    mustBorn: 'A column “Ngày sinh” (Born): a whole date or the year, for example 17/05/1995, 1995.',
    mustSex: 'A column “Giới tính” (Sex): Nam (male), Nữ (female) or Khác (other).',
    mayHave:
      'It should have “Số CCCD” (ID number, by which a known person is found) and “Điện thoại” (Phone, for the appointment and the result of that person). It may have “Xã, phường nơi ở” (Commune), “Địa chỉ” (Address) and “Nhóm đối tượng” (Group). Other columns are passed over.',
    template: 'Download a template (CSV)',
    sent: 'Lists, newest first',
    none: 'There is no list yet.',
    sentAt: 'Sent',
    state: 'State',
    rows: 'People',
    states: {
      uploaded: 'Being read',
      read: 'To be looked at and booked',
      refused: 'Refused',
      committing: 'Being booked',
      committed: 'Booked',
      cancelled: 'Left',
    },
    counts: {
      new: 'New',
      duplicate: 'Have a booking',
      invalid: 'Wrong',
      done: 'Booked',
      failed: 'Without a seat',
    },
    rowState: {
      new: 'new',
      duplicate: 'has a booking',
      invalid: 'wrong',
      done: 'booked',
      failed: 'not booked',
    },
    one: (at) => `List sent at ${at}`,
    back: 'Back to the lists',
    repeated:
      'This file is the same, byte for byte, as one sent for this session before. This is that one; nobody is booked twice.',
    cancelledDone: 'The list is left. Nobody was booked. It may be sent again.',
    reading: (count) => `The list is being read: ${english.format(count)} rows so far.`,
    writing: (done, all) => `Being booked: ${english.format(done)} of ${english.format(all)} people.`,
    refreshes: 'The page refreshes itself. You may close it, the work goes on.',
    reload: 'Reload the page',
    refused: 'This file cannot be taken. Nobody was booked.',
    refusedNext: 'Repair the file and send it again.',
    allGood: (count, free) =>
      `${english.format(count)} people can be booked. The session has ${english.format(free)} free seats.`,
    tooFew: (without) =>
      `There are not enough seats: the last ${english.format(without)} of the list will have none. They are not lost: download those rows and send them for another session.`,
    nothingNew: 'There is nobody to book.',
    someWrong: (count) =>
      `${english.format(count)} wrong rows are not booked. Download them, repair them and send only those again.`,
    someKnown: (count) =>
      `${english.format(count)} people have a booking for this test already; none is added.`,
    committed: (count) =>
      count === 1 ? '1 person is booked.' : `${english.format(count)} people are booked.`,
    someFailed: (count) =>
      `${english.format(count)} people have no seat yet. Download those rows and send them for another session.`,
    problems: 'Download the rows to repair or send again (CSV)',
    commit: (count) => `Book ${english.format(count)} people…`,
    leave: 'Leave this list',
    sums: 'To compare',
    bytes: 'Length of the file',
    byteCount: (count) => `${english.format(count)} bytes`,
    digest: 'SHA-256',
    readSum: 'Rows read',
    writtenSum: 'New people booked',
    sumRead: 'new + have a booking + wrong',
    sumWritten: 'booked + without a seat',
    unknown: (names) => `Columns that were passed over: ${names}.`,
    table: 'Rows',
    all: 'All',
    number: 'Row',
    cells: {
      name: 'Name',
      bornOn: 'Born',
      sex: 'Sex',
      number: 'ID number',
      phone: 'Phone',
      commune: 'Commune',
      address: 'Address',
      reason: 'Group',
    },
    noRows: 'There is no such row.',
    sure: (count) => `Book ${english.format(count)} people?`,
    sureText:
      'Whoever has a phone number gets a message. For those without one, print the slips on the next page and hand them out.',
    sureLeft: (wrong, there) =>
      `Not booked: ${english.format(wrong)} wrong rows, ${english.format(there)} who have a booking.`,
    reason: 'Why is a test needed?',
    reasonHint: 'For rows that name no group.',
    group: 'Priority group of rows that name none',
    groupHint: 'Leave it empty if they are in none: they are invited after the groups.',
    sureRegisters: (count) => `Register ${english.format(count)} people for a dose?`,
    sureRegister:
      'This session gives doses: everybody is registered for its program and invited when it is their turn. You see numbers only.',
    writeRegister: (count) => `Register ${english.format(count)} people`,
    registeredSteps: {
      waiting: 'Waiting for their turn',
      invited: 'Invited',
      done: 'Vaccinated',
      ended: 'Withdrawn or turned down',
    },
    reasonMissing: 'Choose a reason.',
    write: (count) => `Book ${english.format(count)} people`,
    keep: 'Not yet, look again',
    changed: (count) =>
      `The number of new people has changed since you looked. Nobody was booked. There are ${english.format(count)} new people now: look again and press once more.`,
    notNow: 'This list cannot be booked now.',
    progress: 'How far they are',
    asOf: (at) => `As of ${at}.`,
    steps: {
      booked: 'Booked, not yet there',
      arrived: 'There, not yet sampled',
      sampled: 'Sampled',
      absent: 'Cancelled or did not come',
    },
    resultOut: (out, sampled) =>
      `Results are out for ${english.format(out)} of the ${english.format(sampled)} who were sampled. What they say is for the person alone.`,
    people: 'See how far each is',
    peopleTitle: 'How far each is',
    backList: 'Back to this list',
    name: 'Name',
    step: 'How far',
    ofPerson: {
      booked: 'booked, not yet there',
      arrived: 'there',
      sampled: 'sampled',
      absent: 'cancelled or did not come',
    },
    nobody: 'Nobody of this list is booked yet.',
    slipsPart: (part, all) =>
      `Download slips for people without a phone, file ${String(part)} of ${String(all)} (PDF)`,
    slips: (count) =>
      count === 1
        ? 'Download the slip of the 1 person without a phone (PDF)'
        : `Download ${english.format(count)} slips for people without a phone (PDF)`,
    count: (count) => english.format(count),
  },
});
