beranda = Rumah
ini bukan kata
