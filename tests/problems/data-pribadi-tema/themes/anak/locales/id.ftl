# Kata pengganti, bukan 1871015204900002.
beranda = Beranda Budi 1871015204900001
