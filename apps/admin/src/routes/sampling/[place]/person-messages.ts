import { createMessages } from '@binhan/ui';

/** What the form for somebody without a code says. */
export const messages = createMessages({
  vi: {
    personTitle: 'Người không có mã, không có trong danh sách',
    name: 'Họ và tên',
    bornOn: 'Ngày sinh',
    sex: 'Giới tính',
    female: 'Nữ',
    male: 'Nam',
    other: 'Khác',
    unknownSex: 'Không rõ',
    identifier: 'Số CCCD hoặc số khác',
    phone: 'Số điện thoại',
    line: 'Số nhà, đường, thôn, tổ',
    ownReason: 'Lý do xét nghiệm',
    chooseReason: 'Xin chọn lý do.',
    addPerson: 'Thêm vào ống',
    cancel: 'Thôi',
  },
  en: {
    personTitle: 'Somebody without a code who is not in the list',
    name: 'Full name',
    bornOn: 'Date of birth',
    sex: 'Sex',
    female: 'Female',
    male: 'Male',
    other: 'Other',
    unknownSex: 'Not known',
    identifier: 'Number of a document',
    phone: 'Phone number',
    line: 'House, street, hamlet',
    ownReason: 'Reason for the test',
    chooseReason: 'Choose a reason.',
    addPerson: 'Add to the tube',
    cancel: 'Cancel',
  },
});
