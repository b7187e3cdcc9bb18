/** Machines: `= family generation arch bootDisk gpuType`, then `type cpu memoryMiB usdPerHour gpuCount flags` of each; flags: m bare metal, b burstable, n nested virtualization documented, l local-disk variant, c constrained vCPUs, o no longer current. Made by scripts/make-catalog.mjs; do not edit. */
export const googleMachines: string = `= a2 2 amd64 pd-balanced nvidia-a100-40gb
a2-highgpu-1g 12 87040 3.673385 1
a2-highgpu-2g 24 174080 7.34677 2
a2-highgpu-4g 48 348160 14.69354 4
a2-highgpu-8g 96 696320 29.38708 8
a2-megagpu-16g 96 1392640 55.739504 16
= a2 2 amd64 pd-balanced nvidia-a100-80gb
a2-ultragpu-1g 12 174080 5.068798 1
a2-ultragpu-2g 24 348160 10.137596 2
a2-ultragpu-4g 48 696320 20.275192 4
a2-ultragpu-8g 96 1392640 40.550383 8
= a3 3 amd64 pd-balanced nvidia-h100-80gb
a3-edgegpu-8g 208 1916928 - 8
a3-edgegpu-8g-nolssd 208 1916928 - 8
a3-highgpu-1g 26 239616 11.06125 1
a3-highgpu-2g 52 479232 22.1225 2
a3-highgpu-4g 104 958464 44.245 4
a3-highgpu-8g 208 1916928 88.49 8
= a3 3 amd64 pd-balanced nvidia-h100-mega-80gb
a3-megagpu-8g 208 1916928 - 8
= a3 3 amd64 hyperdisk-balanced nvidia-h200-141gb
a3-ultragpu-8g 224 3022848 - 8
a3-ultragpu-8g-nolssd 224 3022848 - 8
= a4 4 amd64 hyperdisk-balanced nvidia-b200
a4-highgpu-8g 224 4063232 - 8
= a4x 4 arm64 hyperdisk-balanced nvidia-gb200
a4x-highgpu-4g 140 905216 - 4
= a4x 4 arm64 hyperdisk-balanced nvidia-gb300
a4x-maxgpu-4g-metal 144 983040 - 4 m
= c2 2 amd64 pd-balanced -
c2-standard-16 16 65536 0.835232 0 n
c2-standard-30 30 122880 1.56606 0 n
c2-standard-4 4 16384 0.208808 0 n
c2-standard-60 60 245760 3.13212 0 n
c2-standard-8 8 32768 0.417616 0 n
= c2d 2 amd64 pd-balanced -
c2d-highcpu-112 112 229376 4.197872 0
c2d-highcpu-16 16 32768 0.599696 0
c2d-highcpu-2 2 4096 0.074962 0
c2d-highcpu-32 32 65536 1.199392 0
c2d-highcpu-4 4 8192 0.149924 0
c2d-highcpu-56 56 114688 2.098936 0
c2d-highcpu-8 8 16384 0.299848 0
c2d-highmem-112 112 917504 6.85832 0
c2d-highmem-16 16 131072 0.97976 0
c2d-highmem-2 2 16384 0.12247 0
c2d-highmem-32 32 262144 1.95952 0
c2d-highmem-4 4 32768 0.24494 0
c2d-highmem-56 56 458752 3.42916 0
c2d-highmem-8 8 65536 0.48988 0
c2d-standard-112 112 458752 5.084688 0
c2d-standard-16 16 65536 0.726384 0
c2d-standard-2 2 8192 0.090798 0
c2d-standard-32 32 131072 1.452768 0
c2d-standard-4 4 16384 0.181596 0
c2d-standard-56 56 229376 2.542344 0
c2d-standard-8 8 32768 0.363192 0
= c3 3 amd64 pd-balanced -
c3-highcpu-176 176 360448 7.484576 0 n
c3-highcpu-192-metal 192 524288 8.669056 0 m
c3-highcpu-22 22 45056 0.935572 0 n
c3-highcpu-4 4 8192 0.170104 0 n
c3-highcpu-44 44 90112 1.871144 0 n
c3-highcpu-8 8 16384 0.340208 0 n
c3-highcpu-88 88 180224 3.742288 0 n
c3-highmem-176 176 1441792 11.643104 0 n
c3-highmem-192-metal 192 1572864 12.701568 0 m
c3-highmem-22 22 180224 1.455388 0 n
c3-highmem-4 4 32768 0.264616 0 n
c3-highmem-44 44 360448 2.910776 0 n
c3-highmem-8 8 65536 0.529232 0 n
c3-highmem-88 88 720896 5.821552 0 n
c3-standard-176 176 720896 8.870752 0 n
c3-standard-176-lssd 176 720896 10.18582 0 nl
c3-standard-192-metal 192 786432 9.677184 0 m
c3-standard-22 22 90112 1.108844 0 n
c3-standard-22-lssd 22 90112 1.273228 0 nl
c3-standard-4 4 16384 0.201608 0 n
c3-standard-4-lssd 4 16384 0.242704 0 nl
c3-standard-44 44 180224 2.217688 0 n
c3-standard-44-lssd 44 180224 2.546455 0 nl
c3-standard-8 8 32768 0.403216 0 n
c3-standard-8-lssd 8 32768 0.485408 0 nl
c3-standard-88 88 360448 4.435376 0 n
c3-standard-88-lssd 88 360448 5.09291 0 nl
= c3d 3 amd64 pd-balanced -
c3d-highcpu-16 16 32768 0.599696 0
c3d-highcpu-180 180 362496 6.722826 0
c3d-highcpu-30 30 60416 1.120471 0
c3d-highcpu-360 360 724992 13.445652 0
c3d-highcpu-4 4 8192 0.149924 0
c3d-highcpu-60 60 120832 2.240942 0
c3d-highcpu-8 8 16384 0.299848 0
c3d-highcpu-90 90 181248 3.361413 0
c3d-highmem-16 16 131072 0.97976 0
c3d-highmem-16-lssd 16 131072 1.020856 0 l
c3d-highmem-180 180 1474560 11.0223 0
c3d-highmem-180-lssd 180 1474560 11.679834 0 l
c3d-highmem-30 30 245760 1.83705 0
c3d-highmem-30-lssd 30 245760 1.919242 0 l
c3d-highmem-360 360 2949120 22.0446 0
c3d-highmem-360-lssd 360 2949120 23.359668 0 l
c3d-highmem-4 4 32768 0.24494 0
c3d-highmem-60 60 491520 3.6741 0
c3d-highmem-60-lssd 60 491520 3.838484 0 l
c3d-highmem-8 8 65536 0.48988 0
c3d-highmem-8-lssd 8 65536 0.530976 0 l
c3d-highmem-90 90 737280 5.51115 0
c3d-highmem-90-lssd 90 737280 5.839917 0 l
c3d-standard-16 16 65536 0.726384 0
c3d-standard-16-lssd 16 65536 0.76748 0 l
c3d-standard-180 180 737280 8.17182 0
c3d-standard-180-lssd 180 737280 8.829354 0 l
c3d-standard-30 30 122880 1.36197 0
c3d-standard-30-lssd 30 122880 1.444162 0 l
c3d-standard-360 360 1474560 16.34364 0
c3d-standard-360-lssd 360 1474560 17.658708 0 l
c3d-standard-4 4 16384 0.181596 0
c3d-standard-60 60 245760 2.72394 0
c3d-standard-60-lssd 60 245760 2.888324 0 l
c3d-standard-8 8 32768 0.363192 0
c3d-standard-8-lssd 8 32768 0.404288 0 l
c3d-standard-90 90 368640 4.08591 0
c3d-standard-90-lssd 90 368640 4.414677 0 l
= c4 4 amd64 hyperdisk-balanced -
c4-highcpu-144 144 294912 6.123744 0 n
c4-highcpu-16 16 32768 0.680416 0 n
c4-highcpu-192 192 393216 8.164992 0 n
c4-highcpu-2 2 4096 0.085052 0 n
c4-highcpu-24 24 49152 1.020624 0 n
c4-highcpu-288 288 589824 12.247488 0 n
c4-highcpu-32 32 65536 1.360832 0 n
c4-highcpu-4 4 8192 0.170104 0 n
c4-highcpu-48 48 98304 2.041248 0 n
c4-highcpu-8 8 16384 0.340208 0 n
c4-highcpu-96 96 196608 4.082496 0 n
c4-highmem-144 144 1142784 9.384408 0 n
c4-highmem-144-lssd 144 1142784 11.357011 0 nl
c4-highmem-16 16 126976 1.042712 0 n
c4-highmem-16-lssd 16 126976 1.207096 0 nl
c4-highmem-192 192 1523712 12.512544 0 n
c4-highmem-192-lssd 192 1523712 15.142681 0 nl
c4-highmem-2 2 15360 0.12837 0 n
c4-highmem-24 24 190464 1.564068 0 n
c4-highmem-24-lssd 24 190464 1.892835 0 nl
c4-highmem-288 288 2285568 18.768816 0 n
c4-highmem-288-lssd 288 2285568 22.714021 0 nl
c4-highmem-288-lssd-metal 288 2285568 22.714021 0 ml
c4-highmem-288-metal 288 2285568 18.768816 0 m
c4-highmem-32 32 253952 2.085424 0 n
c4-highmem-32-lssd 32 253952 2.496383 0 nl
c4-highmem-4 4 31744 0.260678 0 n
c4-highmem-4-lssd 4 31744 0.34287 0 nl
c4-highmem-48 48 380928 3.128136 0 n
c4-highmem-48-lssd 48 380928 3.78567 0 nl
c4-highmem-8 8 63488 0.521356 0 n
c4-highmem-8-lssd 8 63488 0.603548 0 nl
c4-highmem-96 96 761856 6.256272 0 n
c4-highmem-96-lssd 96 761856 7.57134 0 nl
c4-standard-144 144 552960 7.11612 0 n
c4-standard-144-lssd 144 552960 9.088723 0 nl
c4-standard-16 16 61440 0.79068 0 n
c4-standard-16-lssd 16 61440 0.955064 0 nl
c4-standard-192 192 737280 9.48816 0 n
c4-standard-192-lssd 192 737280 12.118297 0 nl
c4-standard-2 2 7168 0.096866 0 n
c4-standard-24 24 92160 1.18602 0 n
c4-standard-24-lssd 24 92160 1.514787 0 nl
c4-standard-288 288 1105920 14.23224 0 n
c4-standard-288-lssd 288 1105920 18.177445 0 nl
c4-standard-288-lssd-metal 288 1105920 18.177445 0 ml
c4-standard-288-metal 288 1105920 14.23224 0 m
c4-standard-32 32 122880 1.58136 0 n
c4-standard-32-lssd 32 122880 1.992319 0 nl
c4-standard-4 4 15360 0.19767 0 n
c4-standard-4-lssd 4 15360 0.279862 0 nl
c4-standard-48 48 184320 2.37204 0 n
c4-standard-48-lssd 48 184320 3.029574 0 nl
c4-standard-8 8 30720 0.39534 0 n
c4-standard-8-lssd 8 30720 0.477532 0 nl
c4-standard-96 96 368640 4.74408 0 n
c4-standard-96-lssd 96 368640 6.059148 0 nl
= c4a 4 arm64 hyperdisk-balanced -
c4a-highcpu-1 1 2048 0.03788 0
c4a-highcpu-16 16 32768 0.60608 0
c4a-highcpu-2 2 4096 0.07576 0
c4a-highcpu-32 32 65536 1.21216 0
c4a-highcpu-4 4 8192 0.15152 0
c4a-highcpu-48 48 98304 1.81824 0
c4a-highcpu-64 64 131072 2.42432 0
c4a-highcpu-72 72 147456 2.72736 0
c4a-highcpu-8 8 16384 0.30304 0
c4a-highmem-1 1 8192 0.05894 0
c4a-highmem-16 16 131072 0.94304 0
c4a-highmem-16-lssd 16 131072 1.189615 0 l
c4a-highmem-2 2 16384 0.11788 0
c4a-highmem-32 32 262144 1.88608 0
c4a-highmem-32-lssd 32 262144 2.255943 0 l
c4a-highmem-4 4 32768 0.23576 0
c4a-highmem-4-lssd 4 32768 0.297404 0 l
c4a-highmem-48 48 393216 2.82912 0
c4a-highmem-48-lssd 48 393216 3.445558 0 l
c4a-highmem-64 64 524288 3.77216 0
c4a-highmem-64-lssd 64 524288 4.635174 0 l
c4a-highmem-72 72 589824 4.24368 0
c4a-highmem-72-lssd 72 589824 5.229981 0 l
c4a-highmem-8 8 65536 0.47152 0
c4a-highmem-8-lssd 8 65536 0.594808 0 l
c4a-highmem-96-metal 96 786432 5.65824 0 m
c4a-standard-1 1 4096 0.0449 0
c4a-standard-16 16 65536 0.7184 0
c4a-standard-16-lssd 16 65536 0.964975 0 l
c4a-standard-2 2 8192 0.0898 0
c4a-standard-32 32 131072 1.4368 0
c4a-standard-32-lssd 32 131072 1.806663 0 l
c4a-standard-4 4 16384 0.1796 0
c4a-standard-4-lssd 4 16384 0.241244 0 l
c4a-standard-48 48 196608 2.1552 0
c4a-standard-48-lssd 48 196608 2.771638 0 l
c4a-standard-64 64 262144 2.8736 0
c4a-standard-64-lssd 64 262144 3.736614 0 l
c4a-standard-72 72 294912 3.2328 0
c4a-standard-72-lssd 72 294912 4.219101 0 l
c4a-standard-8 8 32768 0.3592 0
c4a-standard-8-lssd 8 32768 0.482488 0 l
= c4d 4 amd64 hyperdisk-balanced -
c4d-highcpu-16 16 30720 0.635856 0
c4d-highcpu-192 192 368640 7.630277 0
c4d-highcpu-2 2 3072 0.076667 0
c4d-highcpu-32 32 61440 1.271713 0
c4d-highcpu-384 384 737280 15.260555 0
c4d-highcpu-384-metal 384 786432 - 0 m
c4d-highcpu-4 4 7168 0.157087 0
c4d-highcpu-48 48 92160 1.907569 0
c4d-highcpu-64 64 122880 2.543426 0
c4d-highcpu-8 8 15360 0.317928 0
c4d-highcpu-96 96 184320 3.815139 0
c4d-highmem-16 16 129024 0.996178 0
c4d-highmem-16-lssd 16 129024 1.07837 0 l
c4d-highmem-192 192 1548288 11.954134 0
c4d-highmem-192-lssd 192 1548288 13.269203 0 l
c4d-highmem-2 2 15360 0.121707 0
c4d-highmem-32 32 258048 1.992356 0
c4d-highmem-32-lssd 32 258048 2.156739 0 l
c4d-highmem-384 384 3096576 23.908268 0
c4d-highmem-384-lssd 384 3096576 26.538405 0 l
c4d-highmem-384-metal 384 3145728 - 0 m
c4d-highmem-4 4 31744 0.247168 0
c4d-highmem-48 48 387072 2.988534 0
c4d-highmem-48-lssd 48 387072 3.317301 0 l
c4d-highmem-64 64 516096 3.984711 0
c4d-highmem-64-lssd 64 516096 4.477862 0 l
c4d-highmem-8 8 64512 0.498089 0
c4d-highmem-8-lssd 8 64512 0.580281 0 l
c4d-highmem-96 96 774144 5.977067 0
c4d-highmem-96-lssd 96 774144 6.634601 0 l
c4d-standard-16 16 63488 0.755964 0
c4d-standard-16-lssd 16 63488 0.838155 0 l
c4d-standard-192 192 761856 9.071563 0
c4d-standard-192-lssd 192 761856 10.386631 0 l
c4d-standard-2 2 7168 0.09168 0
c4d-standard-32 32 126976 1.511927 0
c4d-standard-32-lssd 32 126976 1.676311 0 l
c4d-standard-384 384 1523712 18.143126 0
c4d-standard-384-lssd 384 1523712 20.773263 0 l
c4d-standard-384-metal 384 1572864 18.323287 0 m
c4d-standard-4 4 15360 0.187114 0
c4d-standard-48 48 190464 2.267891 0
c4d-standard-48-lssd 48 190464 2.596658 0 l
c4d-standard-64 64 253952 3.023854 0
c4d-standard-64-lssd 64 253952 3.517005 0 l
c4d-standard-8 8 31744 0.377982 0
c4d-standard-8-lssd 8 31744 0.460174 0 l
c4d-standard-96 96 380928 4.535781 0
c4d-standard-96-lssd 96 380928 5.193316 0 l
= c4n 4 amd64 hyperdisk-balanced -
c4n-highcpu-16 16 32768 1.088672 0
c4n-highcpu-192 192 393216 13.064064 0
c4n-highcpu-2 2 4096 0.136084 0
c4n-highcpu-24 24 49152 1.633008 0
c4n-highcpu-4 4 8192 0.272168 0
c4n-highcpu-48 48 98304 3.266016 0
c4n-highcpu-8 8 16384 0.544336 0
c4n-highcpu-96 96 196608 6.532032 0
c4n-highmem-16 16 126976 1.668364 0
c4n-highmem-192 192 1523712 20.020368 0
c4n-highmem-2 2 15360 0.205395 0
c4n-highmem-24 24 190464 2.502546 0
c4n-highmem-4 4 31744 0.417091 0
c4n-highmem-48 48 380928 5.005092 0
c4n-highmem-8 8 63488 0.834182 0
c4n-highmem-96 96 761856 10.010184 0
c4n-standard-16 16 61440 1.2651 0
c4n-standard-192 192 737280 15.1812 0
c4n-standard-2 2 7168 0.154987 0
c4n-standard-24 24 92160 1.89765 0
c4n-standard-4 4 15360 0.316275 0
c4n-standard-48 48 184320 3.7953 0
c4n-standard-8 8 30720 0.63255 0
c4n-standard-96 96 368640 7.5906 0
= ct3 3 amd64 pd-balanced -
ct3-hightpu-4t 96 348160 - 0
= ct3p 3 amd64 pd-balanced -
ct3p-hightpu-4t 48 348160 - 0
= ct5l 5 amd64 pd-balanced -
ct5l-hightpu-1t 24 49152 - 0
ct5l-hightpu-4t 112 196608 - 0
ct5l-hightpu-8t 224 393216 - 0
= ct5lp 5 amd64 pd-balanced -
ct5lp-hightpu-1t 24 49152 - 0
ct5lp-hightpu-4t 112 196608 - 0
ct5lp-hightpu-8t 224 393216 - 0
= ct5p 5 amd64 pd-balanced -
ct5p-hightpu-4t 208 458752 - 0
= ct6e 6 amd64 hyperdisk-balanced -
ct6e-standard-1t 44 180224 - 0
ct6e-standard-4t 180 737280 - 0
ct6e-standard-8t 360 1474560 - 0
= e2 2 amd64 pd-balanced -
e2-highcpu-16 16 16384 0.395762 0
e2-highcpu-2 2 2048 0.04947 0
e2-highcpu-32 32 32768 0.791524 0
e2-highcpu-4 4 4096 0.09894 0
e2-highcpu-8 8 8192 0.197881 0
e2-highmem-16 16 131072 0.723197 0
e2-highmem-2 2 16384 0.0904 0
e2-highmem-4 4 32768 0.180799 0
e2-highmem-8 8 65536 0.361599 0
e2-medium 2 4096 0.033506 0 b
e2-micro 2 1024 0.008376 0 b
e2-small 2 2048 0.016753 0 b
e2-standard-16 16 65536 0.536091 0
e2-standard-2 2 8192 0.067011 0
e2-standard-32 32 131072 1.072183 0
e2-standard-4 4 16384 0.134023 0
e2-standard-8 8 32768 0.268046 0
= f1 1 amd64 pd-balanced -
f1-micro 1 614 0.0076 0 b
= g1 1 amd64 pd-balanced -
g1-small 1 1740 0.0257 0 b
= g2 2 amd64 pd-balanced nvidia-l4
g2-standard-12 12 49152 1.000416 1
g2-standard-16 16 65536 1.147208 1
g2-standard-24 24 98304 2.000833 2
g2-standard-32 32 131072 1.734376 1
g2-standard-4 4 16384 0.706832 1
g2-standard-48 48 196608 4.001665 4
g2-standard-8 8 32768 0.853624 1
g2-standard-96 96 393216 8.00333 8
= g4 4 amd64 hyperdisk-balanced nvidia-rtx-pro-6000
g4-standard-12 12 46080 1.124982 0.25
g4-standard-192 192 737280 17.99972 4
g4-standard-24 24 92160 2.249965 0.5
g4-standard-384 384 1474560 35.99944 8
g4-standard-48 48 184320 4.49993 1
g4-standard-6 6 22528 0.559556 0.125
g4-standard-96 96 368640 8.99986 2
= h3 3 amd64 pd-balanced -
h3-standard-88 88 360448 4.9236 0
= h4d 4 amd64 hyperdisk-balanced -
h4d-highmem-192 192 1523712 - 0
h4d-highmem-192-lssd 192 1523712 - 0 l
h4d-standard-192 192 737280 - 0
= m1 1 amd64 pd-balanced -
m1-megamem-96 96 1468006 10.65216 0
m1-ultramem-160 160 3936256 25.1724 0
m1-ultramem-40 40 984064 6.2931 0
m1-ultramem-80 80 1968128 12.5862 0
= m2 2 amd64 pd-balanced -
m2-hypermem-416 416 9043968 67.2576 0
m2-megamem-416 416 6029312 50.291328 0
m2-ultramem-208 208 6029312 42.111936 0
m2-ultramem-416 416 12058624 84.223872 0
m2-ultramem2x-96 96 1280000 - 0 o
m2-ultramemx-96 96 614400 - 0 o
= m3 3 amd64 pd-balanced -
m3-megamem-128 128 1998848 14.4096 0
m3-megamem-64 64 999424 7.2048 0
m3-ultramem-128 128 3997696 24.3648 0
m3-ultramem-32 32 999424 6.0912 0
m3-ultramem-64 64 1998848 12.1824 0
= m4 4 amd64 hyperdisk-balanced -
m4-hypermem-16 16 253952 1.425814 0
m4-hypermem-32 32 507904 2.851629 0
m4-hypermem-64 64 1015808 5.703258 0
m4-megamem-112 112 1523712 8.847341 0
m4-megamem-224 224 3047424 17.694682 0
m4-megamem-28 28 380928 2.211835 0
m4-megamem-56 56 761856 4.42367 0
m4-ultramem-112 112 3047424 15.647501 0
m4-ultramem-224 224 6094848 41.464127 0
m4-ultramem-56 56 1523712 7.82375 0
= m4n 4 amd64 hyperdisk-balanced -
m4n-hypermem-16 16 253952 - 0
m4n-hypermem-32 32 507904 - 0
m4n-hypermem-64 64 1015808 - 0
m4n-megamem-112 112 1523712 - 0
m4n-megamem-28 28 380928 - 0
m4n-megamem-56 56 761856 - 0
m4n-ultramem-112 112 3047424 - 0
m4n-ultramem-56 56 1523712 - 0
= n1 1 amd64 pd-balanced -
n1-highcpu-16 16 14746 0.566789 0 n
n1-highcpu-2 2 1843 0.070849 0 n
n1-highcpu-32 32 29491 1.133578 0 n
n1-highcpu-4 4 3686 0.141697 0 n
n1-highcpu-64 64 58982 2.267155 0 n
n1-highcpu-8 8 7373 0.283394 0 n
n1-highcpu-96 96 88474 3.400733 0 n
n1-highmem-16 16 106496 0.946424 0 n
n1-highmem-2 2 13312 0.118303 0 n
n1-highmem-32 32 212992 1.892848 0 n
n1-highmem-4 4 26624 0.236606 0 n
n1-highmem-64 64 425984 3.785696 0 n
n1-highmem-8 8 53248 0.473212 0 n
n1-highmem-96 96 638976 5.678544 0 n
n1-megamem-96 96 1468006 - 0 o
n1-standard-1 1 3840 0.0475 0 n
n1-standard-16 16 61440 0.759996 0 n
n1-standard-2 2 7680 0.095 0 n
n1-standard-32 32 122880 1.519992 0 n
n1-standard-4 4 15360 0.189999 0 n
n1-standard-64 64 245760 3.039984 0 n
n1-standard-8 8 30720 0.379998 0 n
n1-standard-96 96 368640 4.559976 0 n
n1-ultramem-160 160 3936256 - 0 o
n1-ultramem-40 40 984064 - 0 o
n1-ultramem-80 80 1968128 - 0 o
= n2 2 amd64 pd-balanced -
n2-highcpu-16 16 16384 0.573568 0 n
n2-highcpu-2 2 2048 0.071696 0 n
n2-highcpu-32 32 32768 1.147136 0 n
n2-highcpu-4 4 4096 0.143392 0 n
n2-highcpu-48 48 49152 1.720704 0 n
n2-highcpu-64 64 65536 2.294272 0 n
n2-highcpu-8 8 8192 0.286784 0 n
n2-highcpu-80 80 81920 2.86784 0 n
n2-highcpu-96 96 98304 3.441408 0 n
n2-highmem-128 128 884736 7.706976 0 n
n2-highmem-16 16 131072 1.048112 0 n
n2-highmem-2 2 16384 0.131014 0 n
n2-highmem-32 32 262144 2.096224 0 n
n2-highmem-4 4 32768 0.262028 0 n
n2-highmem-48 48 393216 3.144336 0 n
n2-highmem-64 64 524288 4.192448 0 n
n2-highmem-8 8 65536 0.524056 0 n
n2-highmem-80 80 655360 5.24056 0 n
n2-highmem-96 96 786432 6.288672 0 n
n2-standard-128 128 524288 6.215552 0 n
n2-standard-16 16 65536 0.776944 0 n
n2-standard-2 2 8192 0.097118 0 n
n2-standard-32 32 131072 1.553888 0 n
n2-standard-4 4 16384 0.194236 0 n
n2-standard-48 48 196608 2.330832 0 n
n2-standard-64 64 262144 3.107776 0 n
n2-standard-8 8 32768 0.388472 0 n
n2-standard-80 80 327680 3.88472 0 n
n2-standard-96 96 393216 4.661664 0 n
= n2d 2 amd64 pd-balanced -
n2d-highcpu-128 128 131072 3.992064 0
n2d-highcpu-16 16 16384 0.499008 0
n2d-highcpu-2 2 2048 0.062376 0
n2d-highcpu-224 224 229376 6.986112 0
n2d-highcpu-32 32 32768 0.998016 0
n2d-highcpu-4 4 4096 0.124752 0
n2d-highcpu-48 48 49152 1.497024 0
n2d-highcpu-64 64 65536 1.996032 0
n2d-highcpu-8 8 8192 0.249504 0
n2d-highcpu-80 80 81920 2.49504 0
n2d-highcpu-96 96 98304 2.994048 0
n2d-highmem-16 16 131072 0.91184 0
n2d-highmem-2 2 16384 0.11398 0
n2d-highmem-32 32 262144 1.82368 0
n2d-highmem-4 4 32768 0.22796 0
n2d-highmem-48 48 393216 2.73552 0
n2d-highmem-64 64 524288 3.64736 0
n2d-highmem-8 8 65536 0.45592 0
n2d-highmem-80 80 655360 4.5592 0
n2d-highmem-96 96 786432 5.47104 0
n2d-standard-128 128 524288 5.407488 0
n2d-standard-16 16 65536 0.675936 0
n2d-standard-2 2 8192 0.084492 0
n2d-standard-224 224 917504 9.463104 0
n2d-standard-32 32 131072 1.351872 0
n2d-standard-4 4 16384 0.168984 0
n2d-standard-48 48 196608 2.027808 0
n2d-standard-64 64 262144 2.703744 0
n2d-standard-8 8 32768 0.337968 0
n2d-standard-80 80 327680 3.37968 0
n2d-standard-96 96 393216 4.055616 0
= n4 4 amd64 hyperdisk-balanced -
n4-highcpu-16 16 32768 0.61232 0 n
n4-highcpu-2 2 4096 0.07654 0 n
n4-highcpu-32 32 65536 1.22464 0 n
n4-highcpu-4 4 8192 0.15308 0 n
n4-highcpu-48 48 98304 1.83696 0 n
n4-highcpu-64 64 131072 2.44928 0 n
n4-highcpu-8 8 16384 0.30616 0 n
n4-highcpu-80 80 163840 3.0616 0 n
n4-highmem-16 16 131072 0.95216 0 n
n4-highmem-2 2 16384 0.11902 0 n
n4-highmem-32 32 262144 1.90432 0 n
n4-highmem-4 4 32768 0.23804 0 n
n4-highmem-48 48 393216 2.85648 0 n
n4-highmem-64 64 524288 3.80864 0 n
n4-highmem-8 8 65536 0.47608 0 n
n4-highmem-80 80 655360 4.7608 0 n
n4-standard-16 16 65536 0.7256 0 n
n4-standard-2 2 8192 0.0907 0 n
n4-standard-32 32 131072 1.4512 0 n
n4-standard-4 4 16384 0.1814 0 n
n4-standard-48 48 196608 2.1768 0 n
n4-standard-64 64 262144 2.9024 0 n
n4-standard-8 8 32768 0.3628 0 n
n4-standard-80 80 327680 3.628 0 n
= n4a 4 arm64 hyperdisk-balanced -
n4a-highcpu-1 1 2048 0.03248 0
n4a-highcpu-16 16 32768 0.51968 0
n4a-highcpu-2 2 4096 0.06496 0
n4a-highcpu-32 32 65536 1.03936 0
n4a-highcpu-4 4 8192 0.12992 0
n4a-highcpu-48 48 98304 1.55904 0
n4a-highcpu-64 64 131072 2.07872 0
n4a-highcpu-8 8 16384 0.25984 0
n4a-highmem-1 1 8192 0.05054 0
n4a-highmem-16 16 131072 0.80864 0
n4a-highmem-2 2 16384 0.10108 0
n4a-highmem-32 32 262144 1.61728 0
n4a-highmem-4 4 32768 0.20216 0
n4a-highmem-48 48 393216 2.42592 0
n4a-highmem-64 64 524288 3.23456 0
n4a-highmem-8 8 65536 0.40432 0
n4a-standard-1 1 4096 0.0385 0
n4a-standard-16 16 65536 0.616 0
n4a-standard-2 2 8192 0.077 0
n4a-standard-32 32 131072 1.232 0
n4a-standard-4 4 16384 0.154 0
n4a-standard-48 48 196608 1.848 0
n4a-standard-64 64 262144 2.464 0
n4a-standard-8 8 32768 0.308 0
= n4d 4 amd64 hyperdisk-balanced -
n4d-highcpu-16 16 32768 0.57168 0
n4d-highcpu-2 2 4096 0.07146 0
n4d-highcpu-32 32 65536 1.14336 0
n4d-highcpu-4 4 8192 0.14292 0
n4d-highcpu-48 48 98304 1.71504 0
n4d-highcpu-64 64 131072 2.28672 0
n4d-highcpu-8 8 16384 0.28584 0
n4d-highcpu-80 80 163840 2.8584 0
n4d-highcpu-96 96 196608 3.43008 0
n4d-highmem-16 16 131072 0.88944 0
n4d-highmem-2 2 16384 0.11118 0
n4d-highmem-32 32 262144 1.77888 0
n4d-highmem-4 4 32768 0.22236 0
n4d-highmem-48 48 393216 2.66832 0
n4d-highmem-64 64 524288 3.55776 0
n4d-highmem-8 8 65536 0.44472 0
n4d-highmem-80 80 655360 4.4472 0
n4d-highmem-96 96 786432 5.33664 0
n4d-standard-16 16 65536 0.6776 0
n4d-standard-2 2 8192 0.0847 0
n4d-standard-32 32 131072 1.3552 0
n4d-standard-4 4 16384 0.1694 0
n4d-standard-48 48 196608 2.0328 0
n4d-standard-64 64 262144 2.7104 0
n4d-standard-8 8 32768 0.3388 0
n4d-standard-80 80 327680 3.388 0
n4d-standard-96 96 393216 4.0656 0
= t2a 2 arm64 pd-balanced -
t2a-standard-1 1 4096 0.0385 0
t2a-standard-16 16 65536 0.616 0
t2a-standard-2 2 8192 0.077 0
t2a-standard-32 32 131072 1.232 0
t2a-standard-4 4 16384 0.154 0
t2a-standard-48 48 196608 1.848 0
t2a-standard-8 8 32768 0.308 0
= t2d 2 amd64 pd-balanced -
t2d-standard-1 1 4096 0.042246 0
t2d-standard-16 16 65536 0.675936 0
t2d-standard-2 2 8192 0.084492 0
t2d-standard-32 32 131072 1.351872 0
t2d-standard-4 4 16384 0.168984 0
t2d-standard-48 48 196608 2.027808 0
t2d-standard-60 60 245760 2.53476 0
t2d-standard-8 8 32768 0.337968 0
= tpu7x 7 amd64 hyperdisk-balanced -
tpu7x-standard-1t 56 245760 - 0
tpu7x-standard-4t 224 983040 - 0
= x4 4 amd64 hyperdisk-balanced -
x4-1440-24t-metal 1440 25165824 - 0 m
x4-1920-32t-metal 1920 33554432 - 0 m
x4-480-6t-metal 480 6291456 - 0 m
x4-480-8t-metal 480 8388608 - 0 m
x4-960-12t-metal 960 12582912 - 0 m
x4-960-16t-metal 960 16777216 - 0 m
x4-megamem-1440-metal 1440 25165824 - 0 m
x4-megamem-1920-metal 1920 33554432 - 0 m
x4-megamem-960-metal 960 16777216 - 0 m
= z3 3 amd64 pd-balanced -
z3-highmem-14-standardlssd 14 114688 1.769304 0 l
z3-highmem-16-highlssd 16 131072 2.303862 0 l
z3-highmem-176 176 1441792 - 0 o
z3-highmem-176-standardlssd 176 1441792 22.054813 0 l
z3-highmem-192-highlssd-metal 192 1572864 27.646347 0 ml
z3-highmem-22-highlssd 22 180224 3.250002 0 l
z3-highmem-22-standardlssd 22 180224 2.921235 0 l
z3-highmem-32-highlssd 32 262144 4.607724 0 l
z3-highmem-44-highlssd 44 360448 6.500005 0 l
z3-highmem-44-standardlssd 44 360448 5.513703 0 l
z3-highmem-8-highlssd 8 65536 1.151931 0 l
z3-highmem-88 88 720896 - 0 o
z3-highmem-88-highlssd 88 720896 13.000009 0 l
z3-highmem-88-standardlssd 88 720896 11.027407 0 l`;
